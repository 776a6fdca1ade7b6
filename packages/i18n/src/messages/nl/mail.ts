import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../translation.ts'

export const mail = {
  subject: 'Het account van {displayName} is hersteld',
  introduction:
    'Het account van {displayName} bij {tenantName} is op {restoredAt} hersteld door {restoredBy}.',
  userName: 'Gebruikersnaam: {userPrincipalName}',
  passwordKept: 'Het wachtwoord is hetzelfde als voorheen.',
  passwordLink: 'Via deze koppeling kan het wachtwoord één keer worden bekeken, tot {expiresAt}:',
  showPassword: 'Wachtwoord weergeven',
  mustChange: 'Bij de eerste aanmelding moet een nieuw wachtwoord worden gekozen.',
  handOver:
    'Gaat dit bericht niet over u? Geef het wachtwoord persoonlijk door en stuur het bericht niet door.',
  unexpected: 'Verwachtte u dit bericht niet? Meld dit dan aan de beheerder van {tenantName}.',
} as const satisfies Translation<typeof english>
