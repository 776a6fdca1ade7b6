import type { Operations, SignedInPerson } from '@reprieve/operations'
import type { Account, FindAccount, KoaContextWithOIDC } from 'oidc-provider'
import { parseAccountId, toAccountId } from './account-id.ts'

/** An account in the library's form, with its person. */
export interface PersonsAccount extends Account {
  readonly person: SignedInPerson
}

/**
 * Finds the person of a session or a token, as the directory describes them now. It finds nobody if the sessions were
 * ended since, and nobody for a client of another tenant. A session without a person is signed out at once, so that the
 * next page asks again.
 */
export const createFindAccount =
  ({ findSignedIn, findClient }: Operations): FindAccount =>
  async (ctx, id, token) => {
    const session = parseAccountId(id)
    const person = session === null ? null : await findSignedIn(session)
    const client = ctx.oidc.client === undefined ? null : await findClient(ctx.oidc.client.clientId)
    if (person === null || client?.tenantId !== person.tenantId) {
      if (token === undefined) signOut(ctx)
      return undefined
    }
    // Tokens name the person, who stays the same in another epoch.
    return toAccount(person, token === undefined ? toAccountId(person) : person.userId)
  }

/** The person of the account that a request belongs to; undefined for a client alone. */
export const personOf = (ctx: KoaContextWithOIDC): SignedInPerson | undefined =>
  // Every account is made below.
  (ctx.oidc.account as PersonsAccount | undefined)?.person

function toAccount(person: SignedInPerson, accountId: string): PersonsAccount {
  return {
    person,
    accountId,
    claims: async () => ({
      sub: accountId,
      name: person.displayName,
      preferred_username: person.userPrincipalName,
      oid: person.userId,
      tid: person.tenantId,
    }),
  }
}

function signOut({ oidc }: KoaContextWithOIDC): void {
  delete oidc.session?.accountId
  delete oidc.session?.authorizations
}
