import { isPlainText } from '@reprieve/domain'
import type { JWTPayload } from 'jose'
import { parseGuid } from '../http/parse-guid.ts'
import type { Caller } from './trusted-issuer.ts'

/** The names of the claims to read. */
export interface ClaimNames {
  readonly userId: string
  readonly userPrincipalName: string
  readonly applicationId: string
}

/**
 * The caller that the claims name, with ids in lower case: a person of the tenant if they name one, else the
 * application. Undefined if they name nobody.
 */
export function toCaller(claims: JWTPayload, tenant: unknown, names: ClaimNames): Caller | undefined {
  const tenantId = guidOf(tenant)
  const clientId = claims[names.applicationId]
  if (tenantId === undefined || !isText(clientId)) return undefined
  if (claims[names.userId] === undefined) return { kind: 'application', tenantId, clientId }
  const userId = guidOf(claims[names.userId])
  const userPrincipalName = claims[names.userPrincipalName]
  if (userId === undefined || !isText(userPrincipalName)) return undefined
  return { kind: 'user', tenantId, userId, userPrincipalName }
}

// Names go into the audit log unchanged.
const isText = (claim: unknown): claim is string =>
  typeof claim === 'string' && isPlainText(claim) && claim.length <= 256

const guidOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' ? parseGuid(claim) : undefined
