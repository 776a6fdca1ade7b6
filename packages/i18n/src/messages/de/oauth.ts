import type { oauth as english } from '../en/oauth.ts'
import type { Translation } from '../translation.ts'

export const oauth = {
  signIn: 'Anmelden',
  signInTo: 'um mit {client} fortzufahren',
  userName: 'Benutzername',
  password: 'Kennwort',
  cancel: 'Abbrechen',
  refused: 'Der Benutzername oder das Kennwort ist falsch, oder dieses Konto darf sich nicht anmelden.',
  slowedDown:
    'Zu viele Versuche. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  otherOrganisation:
    'Dieses Konto gehört zu einer anderen Organisation als die Anwendung. Verwenden Sie ein anderes Konto.',
  mustChangePassword:
    'Sie müssen zuerst ein neues Kennwort festlegen. Tun Sie das im Admin Center, und melden Sie sich dann hier erneut an.',
  toAdminCenter: 'Zum Admin Center',
  consentTitle: 'Darf {client} für Sie handeln?',
  consentAs: 'Sie sind als {user} angemeldet. Die Anwendung kann dann:',
  mayAct: 'im Verzeichnis sehen und ändern, was Ihre Rollen erlauben',
  mayKnow: 'Ihren Namen und Benutzernamen kennen',
  mayStay: 'auch ohne Sie weitermachen, bis sich Ihr Kennwort ändert',
  allow: 'Erlauben',
  deny: 'Nicht erlauben',
  codeTitle: 'Ein Gerät verbinden',
  codeText: 'Geben Sie den Code ein, den das Gerät oder Programm anzeigt.',
  code: 'Code',
  next: 'Weiter',
  codeWrong:
    'Dieser Code ist falsch, abgelaufen oder schon benutzt. Prüfen Sie ihn, oder lassen Sie einen neuen anzeigen.',
  codeCancelled: 'Es wurde nichts verbunden.',
  deviceMessage: 'Öffnen Sie zum Anmelden {url} in einem Webbrowser, und geben Sie den Code {code} ein.',
  confirmTitle: 'Ist das der Code, den Sie sehen?',
  confirmText:
    '{client} möchte für Sie handeln. Fahren Sie nur fort, wenn Sie es selbst gestartet haben und es diesen Code anzeigt.',
  goOn: 'Ja, fortfahren',
  connectedTitle: 'Verbunden',
  connectedText: 'Sie können diese Seite schließen und in {client} weitermachen.',
  failedTitle: 'Das hat nicht geklappt',
  failedText:
    'Gehen Sie zur Anwendung zurück, und beginnen Sie von vorn. Bleibt es dabei, melden Sie der Verwaltung, was hier steht.',
  expired:
    'Diese Seite ist abgelaufen oder wurde in einem anderen Browser geöffnet. Gehen Sie zur Anwendung zurück, und beginnen Sie von vorn.',
} as const satisfies Translation<typeof english>
