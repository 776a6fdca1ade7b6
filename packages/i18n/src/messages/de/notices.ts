import type { notices as english } from '../en/notices.ts'
import type { Translation } from '../translation.ts'

export const notices = {
  userDeletedSubject:
    '{tenantName}: {count, plural, one {ein Benutzer wurde gelöscht} other {# Benutzer wurden gelöscht}}',
  userDeleted:
    '{count, plural, one {Ein Benutzer von {tenantName} wurde gelöscht und kann bis zum angegebenen Zeitpunkt wiederhergestellt werden.} other {# Benutzer von {tenantName} wurden gelöscht und können bis zu den angegebenen Zeitpunkten wiederhergestellt werden.}}',
  userRestoredSubject:
    '{tenantName}: {count, plural, one {ein Benutzer wurde wiederhergestellt} other {# Benutzer wurden wiederhergestellt}}',
  userRestored:
    '{count, plural, one {Ein gelöschter Benutzer von {tenantName} wurde wiederhergestellt.} other {# gelöschte Benutzer von {tenantName} wurden wiederhergestellt.}}',
  usersPurgedSubject:
    '{tenantName}: {count, plural, one {ein Benutzer wurde endgültig gelöscht} other {# Benutzer wurden endgültig gelöscht}}',
  usersPurged:
    '{count, plural, one {Ein gelöschter Benutzer von {tenantName} wurde mit allem, was dazugehörte, endgültig entfernt.} other {# gelöschte Benutzer von {tenantName} wurden mit allem, was dazugehörte, endgültig entfernt.}} Das lässt sich nicht rückgängig machen. Im Überwachungsprotokoll steht, wer und wann.',
  usersExpiringSubject:
    '{tenantName}: {count, plural, one {ein gelöschter Benutzer wird bald endgültig entfernt} other {# gelöschte Benutzer werden bald endgültig entfernt}}',
  usersExpiring:
    'Diese gelöschten Benutzer von {tenantName} können nur noch kurze Zeit wiederhergestellt werden:',
  oneDay: '{count, plural, one {1 Benutzer} other {# Benutzer}}: höchstens ein Tag',
  threeDays: '{count, plural, one {1 Benutzer} other {# Benutzer}}: höchstens drei Tage',
  sevenDays: '{count, plural, one {1 Benutzer} other {# Benutzer}}: höchstens sieben Tage',
  jobFinishedSubject:
    '{tenantName}: ein Massenauftrag wurde {state, select, cancelled {abgebrochen} other {abgeschlossen}}',
  jobFinished:
    'Ein Massenauftrag von {tenantName} wurde {state, select, cancelled {abgebrochen} other {abgeschlossen}}. Erledigte Zeilen: {succeeded} von {total}. Fehlgeschlagene Zeilen: {failed}.',
  purgeStoppedSubject: '{tenantName}: nichts wird endgültig gelöscht, bis jemand es bestätigt',
  purgeStoppedTooMany:
    '{expired, plural, one {Ein gelöschter Benutzer} other {# gelöschte Benutzer}} von {tenantName} wären auf einmal endgültig entfernt worden. Das ist mehr, als die Sicherung zulässt; deshalb wurde nichts entfernt.',
  purgeStoppedClock:
    'Die Uhr der Installation ist vorgesprungen. Nichts von {tenantName} wird endgültig entfernt, solange die Zeit zweifelhaft ist.',
  purgeStoppedWhatToDo:
    'Prüfen Sie die gelöschten Benutzer und stellen Sie wieder her, wer gebraucht wird. Wenn alles seine Richtigkeit hat, bestätigen Sie das endgültige Löschen.',
  testSubject: '{tenantName}: eine Testbenachrichtigung',
  test: 'Dies ist ein Test. Benachrichtigungen von {tenantName} erreichen diese Adresse, und es ist nichts geschehen.',
  until: '{name} — bis {purgeAt}',
  doneBy: '{name} — durch {by}',
  untilAndBy: '{name} — bis {purgeAt} — gelöscht durch {by}',
  startedBy: 'Gestartet durch {by}.',
  someoneUnknown: 'ein Benutzer, der seitdem entfernt wurde',
  andMore: 'und {count, plural, one {ein weiterer} other {# weitere}}',
  showDeletedUsers: 'Gelöschte Benutzer anzeigen',
  whyYouGetThis:
    'Sie erhalten diese Nachricht, weil ein Administrator von {tenantName} diese Adresse für Benachrichtigungen angemeldet hat.',
} as const satisfies Translation<typeof english>
