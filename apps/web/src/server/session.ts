import type { UserActor } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { type Account, authOptions } from './auth-options.ts'
import { container } from './container.ts'
import { lastTenantHeader, pathHeader, tenantHeader } from './page-headers.ts'

/** The person behind the request, if the session is still good. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const session = await getServerSession(authOptions())
  if (!session?.account?.visit) return null
  const { tenantId, userId, sessionEpoch, visit } = session.account
  const good = await container().operations.checkSession({ tenantId, userId, sessionEpoch }, visit)
  return good ? session.account : null
})

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

/** For pages: who is there and about which tenant, or off to the place where that is settled first. */
export const visitor = cache(async (): Promise<Visitor> => {
  const account = await currentAccount()
  const head = await headers()
  if (!account) redirect(`/signin?next=${encodeURIComponent(head.get(pathHeader) ?? '/')}`)
  if (account.mustChangePassword) redirect('/signin/new-password')
  const actor = actorOf(account)
  const tenantId = head.get(tenantHeader) ?? (await tenantLastSeen(head.get(lastTenantHeader), actor))
  return { account, context: { tenantId, ...actingBy(account) } }
})

/** The tenant that was looked at last, or one's own where that may not be seen (any more): a cookie locks nobody out. */
async function tenantLastSeen(tenantId: string | null, actor: UserActor): Promise<string> {
  if (tenantId === null || tenantId === actor.tenantId) return actor.tenantId
  const seen = await container().operations.getTenant({ tenantId, actor }, {})
  return seen.ok ? tenantId : actor.tenantId
}
