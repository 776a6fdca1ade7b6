import type { SignedInPerson } from '@reprieve/operations'

type Session = Pick<SignedInPerson, 'tenantId' | 'userId' | 'sessionEpoch'>

/**
 * The authorization server's id for a person that has signed in. It contains the epoch, so that whatever ends a
 * person's sessions also ends every code, grant and refresh token (R33).
 */
export const toAccountId = ({ tenantId, userId, sessionEpoch }: Session): string =>
  [tenantId, userId, sessionEpoch].join('.')

/** Null for a text that is not an account id. */
export function parseAccountId(text: string): Session | null {
  const [tenantId, userId, epoch, ...rest] = text.split('.')
  if (!tenantId || !userId || !epoch || rest.length > 0 || !/^\d{1,15}$/.test(epoch)) return null
  return { tenantId, userId, sessionEpoch: Number(epoch) }
}
