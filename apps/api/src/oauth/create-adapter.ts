import type { FoundClient, FoundOAuthState, Operations } from '@reprieve/operations'
import type { ClientMetadata } from 'oidc-provider'
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'

export interface AdapterDependencies {
  readonly operations: Operations
  /** Whether a thrown error only means that the client may try again. */
  readonly isBusy: (error: Error) => boolean
}

/** Stores the library's objects, each kind in its own place of the directory's database. */
export const createAdapter =
  ({ operations, isBusy }: AdapterDependencies) =>
  (kind: string): Adapter => {
    const { oauthStates, findClient } = operations
    const tell = <Value>(work: Promise<Value>): Promise<Value> =>
      work.catch((error) => {
        throw error instanceof Error && isBusy(error) ? busy(error) : error
      })
    const find = async (id: string): Promise<AdapterPayload | undefined> => {
      if (kind !== 'Client') return toPayload(await tell(oauthStates.find(kind, id)))
      const client = await tell(findClient(id))
      return client === null ? undefined : toClientMetadata(client)
    }
    const findByAlias = async (alias: string) => toPayload(await tell(oauthStates.findByAlias(kind, alias)))
    return {
      find,
      findByUid: findByAlias,
      findByUserCode: findByAlias,
      // Nothing without an expiry is stored.
      upsert: async (id, payload, expiresIn = 0) => {
        const alias = kind === 'Session' ? payload.uid : payload.userCode
        const grantId = kind === 'Interaction' ? undefined : payload.grantId
        const expiresAt = new Date(Date.now() + expiresIn * 1000)
        await tell(oauthStates.put({ kind, id, alias, grantId, payload, expiresAt }))
      },
      consume: async (id) => {
        if (await tell(oauthStates.consume(kind, id))) return
        // Another caller was faster by a moment. That is the same as coming later, which ends the whole family of
        // tokens.
        await endGrant(operations, (await find(id))?.grantId)
        throw new errors.InvalidGrant('already used')
      },
      destroy: (id) => tell(oauthStates.remove(kind, id)),
      revokeByGrantId: (grantId) => tell(oauthStates.removeOfGrant(grantId)),
    }
  }

const busy = (cause: Error): Error => new errors.OIDCProviderError(503, 'temporarily_unavailable', { cause })

async function endGrant({ oauthStates }: Operations, grantId: string | undefined): Promise<void> {
  if (grantId === undefined) return
  await oauthStates.remove('Grant', grantId)
  await oauthStates.removeOfGrant(grantId)
}

function toPayload(found: FoundOAuthState | null): AdapterPayload | undefined {
  if (found === null) return undefined
  // Only `upsert` writes there.
  const payload = found.payload as AdapterPayload
  const { consumedAt } = found
  return consumedAt === null ? payload : { ...payload, consumed: Math.floor(consumedAt.getTime() / 1000) }
}

const grantTypes = {
  authorization_code: 'authorization_code',
  device_code: 'urn:ietf:params:oauth:grant-type:device_code',
  client_credentials: 'client_credentials',
  refresh_token: 'refresh_token',
  rotating_refresh_token: 'refresh_token',
} as const satisfies Record<FoundClient['grants'][number], string>

/**
 * A registered client in the library's form. Only the hash of its secret is known, so the hash stands in the secret's
 * place.
 */
function toClientMetadata({ id, name, secretHash, redirectUris, grants }: FoundClient): ClientMetadata {
  const isCode = grants.includes('authorization_code')
  return {
    client_id: id,
    client_name: name,
    application_type: secretHash === null && !redirectUris.every(isHttps) ? 'native' : 'web',
    token_endpoint_auth_method: secretHash === null ? 'none' : 'client_secret_basic',
    ...(secretHash !== null && { client_secret: secretHash }),
    redirect_uris: [...redirectUris],
    response_types: isCode ? ['code'] : [],
    grant_types: [...new Set(grants.map((grant) => grantTypes[grant]))],
  }
}

const isHttps = (uri: string): boolean => uri.startsWith('https://')
