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
  testSubject: '{tenantName}: eine Test-E-Mail',
  test: 'Dies ist ein Test. E-Mails, die {tenantName} sendet, kommen an dieser Adresse an, und es ist nichts geschehen.',
  whyTest: 'Sie erhalten diese Nachricht, weil Sie sie im Admin Center haben senden lassen.',
} as const satisfies Translation<typeof english>
