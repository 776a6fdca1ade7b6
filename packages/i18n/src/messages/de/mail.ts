import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../translation.ts'

export const mail = {
  subject: 'Das Konto von {displayName} wurde wiederhergestellt',
  introduction:
    'Das Konto von {displayName} bei {tenantName} wurde wiederhergestellt. Diese Nachricht wurde Ihnen im Auftrag von {sentBy} gesendet.',
  userName: 'Benutzername: {userPrincipalName}',
  passwordLink: 'Dieser Link zeigt das Kennwort ein einziges Mal an, bis {expiresAt}:',
  showPassword: 'Kennwort anzeigen',
  mayHaveToChange:
    'Möglicherweise werden Sie bei der ersten Anmeldung aufgefordert, ein neues Kennwort zu wählen.',
  handOver:
    'Ist es nicht Ihr Konto? Geben Sie das Kennwort persönlich weiter, statt diese Nachricht weiterzuleiten.',
  unexpected:
    'Wenn Sie diese Nachricht nicht erwartet haben, informieren Sie den Administrator von {tenantName}.',
} as const satisfies Translation<typeof english>
