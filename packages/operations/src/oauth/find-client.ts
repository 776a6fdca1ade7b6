import { row, statements } from '@reprieve/db'
import { isPlainText } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { rowsInPortions } from '../steps/load/rows-in-portions.ts'
import { type OAuthClient, toOAuthClient } from '../steps/sign-in/oauth-client.ts'

export interface FoundClient extends OAuthClient {
  /** Recognises the client's secret (`isClientSecret`); null for a public client. */
  readonly secretHash: string | null
}

/** Finds a registered application of any tenant by its id; null if there is none. */
export const findClient =
  ({ storage }: Dependencies) =>
  async (id: string): Promise<FoundClient | null> => {
    // PostgreSQL would fail on such a text.
    if (!isPlainText(id)) return null
    const found = await storage.read(() => row(statements.oauthClientById, { id }))
    return found === undefined ? null : { ...toOAuthClient(found), secretHash: found.secretHash }
  }

/** Lists the applications of all tenants, ordered by id. */
export const listClients = (dependencies: Dependencies) => async (): Promise<readonly OAuthClient[]> => {
  const clients: OAuthClient[] = []
  for await (const client of rowsInPortions(dependencies, statements.oauthClientsAfter)) {
    clients.push(toOAuthClient(client))
  }
  return clients
}
