import { createHash, timingSafeEqual } from 'node:crypto'
import { type OAuthGrant, row, statements, type Transaction } from '@reprieve/db'
import { ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** An application that may ask for tokens. */
export interface OAuthClient {
  readonly id: string
  /** The tenant whose people sign in with it, and for which it acts alone. */
  readonly tenantId: TenantId
  readonly name: string
  /** Whether it runs where it cannot keep a secret, and so has none. */
  readonly isPublic: boolean
  readonly redirectUris: readonly string[]
  readonly grants: readonly OAuthGrant[]
  /** Whether each use of a refresh token consumes it: always for a public client, for others if they asked for it. */
  readonly rotatesRefreshTokens: boolean
  readonly createdAt: Date
}

export const toOAuthClient = ({ secretHash, ...client }: statements.OAuthClientRow): OAuthClient => ({
  ...client,
  isPublic: secretHash === null,
  rotatesRefreshTokens: secretHash === null || client.grants.includes('rotating_refresh_token'),
})

/** Whether the client may continue without the person who has consented. */
export const getsRefreshTokens = (grants: readonly OAuthGrant[]): boolean => grants.some(isRefreshGrant)

export const isRefreshGrant = (grant: OAuthGrant): boolean =>
  grant === 'refresh_token' || grant === 'rotating_refresh_token'

/** A fast hash is enough, because the secret is random: there is nothing to guess. */
export const hashOfClientSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

/** Compares in constant time. */
export const isClientSecret = (secretHash: string, secret: string): boolean => {
  const [kept, given] = [Buffer.from(secretHash), Buffer.from(hashOfClientSecret(secret))]
  return kept.length === given.length && timingSafeEqual(kept, given)
}

/** Loads a client of the tenant. A client of another tenant is not found. */
export function* loadClient(
  tenantId: TenantId,
  clientId: string,
): Transaction<Result<OAuthClient, Refusal<'ClientNotFound'>>> {
  const client = yield* row(statements.oauthClientById, { id: clientId })
  if (client?.tenantId === tenantId) return ok(toOAuthClient(client))
  return refuse({ type: 'ClientNotFound', clientId })
}
