import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../translation.ts'

export const mail = {
  subject: 'Het account van {displayName} is hersteld',
  introduction:
    'Het account van {displayName} bij {tenantName} is hersteld. Dit bericht is aan u verzonden namens {sentBy}.',
  userName: 'Gebruikersnaam: {userPrincipalName}',
  passwordLink: 'Deze koppeling toont het wachtwoord één keer, tot {expiresAt}:',
  showPassword: 'Wachtwoord weergeven',
  mayHaveToChange: 'Mogelijk moet bij de eerste aanmelding een nieuw wachtwoord worden gekozen.',
  handOver:
    'Is het niet uw account? Geef het wachtwoord dan persoonlijk door, in plaats van dit bericht door te sturen.',
  unexpected: 'Verwachtte u dit bericht niet? Meld dit dan aan de beheerder van {tenantName}.',
  testSubject: '{tenantName}: een testmail',
  test: 'Dit is een test. E-mail die {tenantName} verzendt, komt op dit adres aan, en er is niets gebeurd.',
  whyTest: 'U krijgt dit bericht omdat u het in het beheercentrum hebt laten verzenden.',
} as const satisfies Translation<typeof english>
