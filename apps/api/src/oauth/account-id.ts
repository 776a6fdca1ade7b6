import type { SignedInPerson } from '@reprieve/operations'

type Session = Pick<SignedInPerson, 'tenantId' | 'userId' | 'sessionEpoch'>

/**
 * How the authorization server calls a person that has signed in. The epoch is part of it, so that whatever ends a
 * person's sessions ends every code, grant and refresh token too (R33).
 */
export const toAccountId = ({ tenantId, userId, sessionEpoch }: Session): string =>
  [tenantId, userId, sessionEpoch].join('.')

/** Null for what is none. */
export function parseAccountId(text: string): Session | null {
  const [tenantId, userId, epoch, ...rest] = text.split('.')
  if (!tenantId || !userId || !epoch || rest.length > 0 || !/^\d{1,15}$/.test(epoch)) return null
  return { tenantId, userId, sessionEpoch: Number(epoch) }
}
