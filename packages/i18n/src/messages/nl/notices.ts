import type { notices as english } from '../en/notices.ts'
import type { Translation } from '../translation.ts'

export const notices = {
  userDeletedSubject:
    '{tenantName}: {count, plural, one {er is een gebruiker verwijderd} other {er zijn # gebruikers verwijderd}}',
  userDeleted:
    '{count, plural, one {Een gebruiker van {tenantName} is verwijderd en kan tot het vermelde tijdstip worden hersteld.} other {# gebruikers van {tenantName} zijn verwijderd en kunnen tot de vermelde tijdstippen worden hersteld.}}',
  userRestoredSubject:
    '{tenantName}: {count, plural, one {er is een gebruiker hersteld} other {er zijn # gebruikers hersteld}}',
  userRestored:
    '{count, plural, one {Een verwijderde gebruiker van {tenantName} is hersteld.} other {# verwijderde gebruikers van {tenantName} zijn hersteld.}}',
  usersPurgedSubject:
    '{tenantName}: {count, plural, one {er is een gebruiker definitief verwijderd} other {er zijn # gebruikers definitief verwijderd}}',
  usersPurged:
    '{count, plural, one {Een verwijderde gebruiker van {tenantName} is definitief verwijderd, met alles wat erbij hoorde.} other {# verwijderde gebruikers van {tenantName} zijn definitief verwijderd, met alles wat erbij hoorde.}} Dit kan niet ongedaan worden gemaakt. In het auditlogboek staat wie en wanneer.',
  usersExpiringSubject:
    '{tenantName}: {count, plural, one {een verwijderde gebruiker wordt binnenkort definitief verwijderd} other {# verwijderde gebruikers worden binnenkort definitief verwijderd}}',
  usersExpiring: 'Deze verwijderde gebruikers van {tenantName} kunnen nog maar kort worden hersteld:',
  oneDay: '{count, plural, one {1 gebruiker} other {# gebruikers}}: één dag of minder',
  threeDays: '{count, plural, one {1 gebruiker} other {# gebruikers}}: drie dagen of minder',
  sevenDays: '{count, plural, one {1 gebruiker} other {# gebruikers}}: zeven dagen of minder',
  jobFinishedSubject:
    '{tenantName}: een bulktaak is {state, select, cancelled {geannuleerd} other {voltooid}}',
  jobFinished:
    'Een bulktaak van {tenantName} is {state, select, cancelled {geannuleerd} other {voltooid}}. Rijen gedaan: {succeeded} van {total}. Rijen mislukt: {failed}.',
  purgeStoppedSubject: '{tenantName}: er wordt niets definitief verwijderd totdat iemand dat bevestigt',
  purgeStoppedTooMany:
    '{expired, plural, one {Eén verwijderde gebruiker} other {# verwijderde gebruikers}} van {tenantName} zouden in één keer definitief zijn verwijderd. Dat is meer dan de beveiliging doorlaat, dus er is niets verwijderd.',
  purgeStoppedClock:
    'De klok van de installatie is vooruit gesprongen. Er wordt niets van {tenantName} definitief verwijderd zolang de tijd onzeker is.',
  purgeStoppedWhatToDo:
    'Controleer de verwijderde gebruikers en herstel wie nodig is. Klopt alles, bevestig dan het definitief verwijderen.',
  testSubject: '{tenantName}: een testmelding',
  test: 'Dit is een test. Meldingen van {tenantName} bereiken dit adres, en er is niets gebeurd.',
  until: '{name} — tot {purgeAt}',
  doneBy: '{name} — door {by}',
  untilAndBy: '{name} — tot {purgeAt} — verwijderd door {by}',
  startedBy: 'Gestart door {by}.',
  someoneUnknown: 'een gebruiker die sindsdien definitief is verwijderd',
  andMore: 'en {count, plural, one {nog één} other {nog #}}',
  showDeletedUsers: 'Verwijderde gebruikers weergeven',
  whyYouGetThis:
    'U ontvangt dit omdat een beheerder van {tenantName} dit adres op meldingen heeft geabonneerd.',
} as const satisfies Translation<typeof english>
