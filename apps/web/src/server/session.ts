import type { UserActor } from '@reprieve/domain'
import { longestVisitMs, type OperationContext } from '@reprieve/operations'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { pathIn } from '../features/shell/path-in.ts'
import { type Account, authOptions } from './auth-options.ts'
import { container } from './container.ts'
import { pathHeader, tenantCookie } from './page-headers.ts'
import { readTenantId } from './tenant-of-address.ts'

/** The person behind the request, if the session is still good. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const session = await getServerSession(authOptions())
  if (!session?.account?.visit) return null
  const { tenantId, userId, sessionEpoch, visit } = session.account
  const good = await container().operations.checkSession({ tenantId, userId, sessionEpoch }, visit)
  return good ? session.account : null
})

/** When this browser is signed out, however busy it is. */
export const visitEndsAt = ({ visit }: Account): Date => new Date(visit.signedInAt + longestVisitMs)

/** Who acts, and by which session, so that it is void as soon as something has ended it. */
export const actingBy = (account: Account): Pick<OperationContext, 'actor' | 'session'> => ({
  actor: actorOf(account),
  session: { sessionEpoch: account.sessionEpoch },
})

const actorOf = ({ tenantId, userId, userPrincipalName }: Account): UserActor => ({
  kind: 'user',
  tenantId,
  userId,
  userPrincipalName,
})

export interface Visitor {
  readonly account: Account
  /** For operations on the tenant that the page is about. */
  readonly context: OperationContext
}

/**
 * For pages: who is there and about which tenant. Leads away to where the session is settled first, and to one's own Home
 * from a tenant that one may not see, as if there were none.
 */
export const visitor = cache(async (tenantId: string): Promise<Visitor> => {
  const account = await signedIn()
  const actor = actorOf(account)
  if (!(await mayBeSeen(tenantId, actor))) redirect(pathIn(actor.tenantId))
  return { account, context: { tenantId, ...actingBy(account) } }
})

/** For addresses without a tenant: the one that was looked at last, or one's own where that may not be seen (any more). */
export async function tenantLastSeen(): Promise<string> {
  const actor = actorOf(await signedIn())
  const remembered = readTenantId((await cookies()).get(tenantCookie)?.value)
  return remembered !== null && (await mayBeSeen(remembered, actor)) ? remembered : actor.tenantId
}

async function signedIn(): Promise<Account> {
  const account = await currentAccount()
  if (!account) redirect(`/signin?next=${encodeURIComponent((await headers()).get(pathHeader) ?? '/')}`)
  if (account.mustChangePassword) redirect('/signin/new-password')
  return account
}

async function mayBeSeen(tenantId: string, actor: UserActor): Promise<boolean> {
  if (tenantId === actor.tenantId) return true
  if (readTenantId(tenantId) === null) return false
  return (await container().operations.getTenant({ tenantId, actor }, {})).ok
}
