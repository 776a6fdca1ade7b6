import type { FoundOAuthState, Operations } from '@reprieve/operations'
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { toClientMetadata } from './client-metadata.ts'

export interface AdapterDependencies {
  readonly operations: Operations
  /** Whether a thrown error only means that the client may try again. */
  readonly isBusy: (error: Error) => boolean
}

/** What the library keeps, each kind in its own place of the directory's database. */
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
      // Nothing is kept that has no end.
      upsert: async (id, payload, expiresIn = 0) => {
        const alias = kind === 'Session' ? payload.uid : payload.userCode
        const grantId = kind === 'Interaction' ? undefined : payload.grantId
        const expiresAt = new Date(Date.now() + expiresIn * 1000)
        await tell(oauthStates.put({ kind, id, alias, grantId, payload, expiresAt }))
      },
      consume: async (id) => {
        if (await tell(oauthStates.consume(kind, id))) return
        // Somebody else was faster by a moment: the same as coming later, which ends the whole family.
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
