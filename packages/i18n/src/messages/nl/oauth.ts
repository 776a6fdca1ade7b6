import type { oauth as english } from '../en/oauth.ts'
import type { Translation } from '../translation.ts'

export const oauth = {
  signIn: 'Aanmelden',
  signInTo: 'om door te gaan naar {client}',
  userName: 'Gebruikersnaam',
  password: 'Wachtwoord',
  cancel: 'Annuleren',
  refused: 'De gebruikersnaam of het wachtwoord klopt niet, of dit account mag zich niet aanmelden.',
  slowedDown:
    'Te veel pogingen. Probeer het over {seconds, plural, one {# seconde} other {# seconden}} opnieuw.',
  otherOrganisation:
    'Dit account hoort bij een andere organisatie dan de toepassing. Gebruik een ander account.',
  mustChangePassword:
    'U moet eerst een nieuw wachtwoord instellen. Doe dat in het beheercentrum en meld u daarna hier opnieuw aan.',
  toAdminCenter: 'Naar het beheercentrum',
  consentTitle: 'Mag {client} namens u handelen?',
  consentAs: 'U bent aangemeld als {user}. De toepassing kan dan:',
  mayAct: 'in de directory zien en wijzigen wat uw rollen toestaan',
  mayKnow: 'uw naam en gebruikersnaam kennen',
  mayStay: 'doorgaan als u er niet bij bent, totdat uw wachtwoord verandert',
  allow: 'Toestaan',
  deny: 'Niet toestaan',
  codeTitle: 'Een apparaat verbinden',
  codeText: 'Voer de code in die het apparaat of programma toont.',
  code: 'Code',
  next: 'Volgende',
  codeWrong:
    'Deze code klopt niet, is verlopen of is al gebruikt. Controleer de code, of laat een nieuwe tonen.',
  codeCancelled: 'Er is niets verbonden.',
  deviceMessage: 'Open {url} in een webbrowser en voer de code {code} in om u aan te melden.',
  confirmTitle: 'Is dit de code die u ziet?',
  confirmText:
    '{client} wil namens u handelen. Ga alleen door als u het zelf hebt gestart en het deze code toont.',
  goOn: 'Ja, doorgaan',
  connectedTitle: 'Verbonden',
  connectedText: 'U kunt deze pagina sluiten en doorgaan in {client}.',
  failedTitle: 'Dit is niet gelukt',
  failedText:
    'Ga terug naar de toepassing en begin opnieuw. Blijft het misgaan, vertel de beheerder dan wat hier staat.',
  expired:
    'Deze pagina is verlopen of in een andere browser geopend. Ga terug naar de toepassing en begin opnieuw.',
} as const satisfies Translation<typeof english>
