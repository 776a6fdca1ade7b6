import { rows, statements, write } from '@reprieve/db'
import { isPlainText, type TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { connectionOfToken, type ScimConnection } from '../steps/provision/scim-connection.ts'

/** The connection of a tenant that a token belongs to; null if there is none. */
export const findScimConnection =
  ({ storage, now }: Dependencies) =>
  async (tenantId: TenantId, token: string): Promise<ScimConnection | null> => {
    if (!isPlainText(tenantId)) return null
    const found = await storage.read(() => rows(statements.scimConnections, { tenantId }))
    return connectionOfToken(found, token, now())
  }

/** What has come from an identity provider since it was noted last. */
export interface ScimContact {
  readonly tenantId: TenantId
  readonly connectionId: string
  readonly requests: number
  readonly refusals: number
  /** Status and reason of the last refused request; null if there was none. */
  readonly error: string | null
}

/** Notes for the administrator that an identity provider has been here, and what was refused last. */
export const noteScimContact =
  ({ storage, now }: Dependencies) =>
  async ({ tenantId, connectionId: id, error, ...counts }: ScimContact): Promise<void> => {
    const at = now()
    await storage.transaction(tenantId, function* () {
      const errorAt = error === null ? null : at
      yield* write(statements.noteScimContact, { tenantId, id, now: at, ...counts, error, errorAt })
      return { ok: true as const }
    })
  }
