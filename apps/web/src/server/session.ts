import type { UserActor } from '@reprieve/domain'
import { longestVisitMs, type OperationContext } from '@reprieve/operations'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import { pathIn } from '../features/shell/path-in.ts'
import type { Account } from './auth-options.ts'
import { container } from './container.ts'
import { cookiesAt } from './cookies.ts'
import { pathHeader } from './page-headers.ts'
import { readTenantId } from './tenant-of-address.ts'

/** The person of the request, if the session is still valid. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const account = await accountOfCookie()
  if (!account?.visit) return null
  const { tenantId, userId, sessionEpoch, visit } = account
  const good = await container().operations.checkSession({ tenantId, userId, sessionEpoch }, visit)
  return good ? account : null
})

/**
 * The person that the session cookie names. The other cookies of next-auth are not read: it fails on a callback cookie
 * that is no address, and a spoiled cookie must not take every page from its owner.
 */
async function accountOfCookie(): Promise<Account | undefined> {
  const { config, secrets } = container()
  const cookie = (await headers()).get('cookie')
  if (cookie === null) return undefined
  const token = await getToken({
    req: new NextRequest(config.publicUrl, { headers: { cookie } }),
    secret: secrets.sessionSecret,
    cookieName: cookiesAt(config.publicUrl).ofNextAuth.sessionToken.name,
  })
  return token?.account
}

/** The instant at which this browser is signed out, however active it is. */
export const visitEndsAt = ({ visit }: Account): Date => new Date(visit.signedInAt + longestVisitMs)

/** The actor and its session, so that the operation is refused once the session has ended. */
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
  /** The context for operations on the page's tenant. */
  readonly context: OperationContext
}

/**
 * The visitor and the page's tenant, for pages. It redirects to where a session problem is solved first, and from a
 * tenant that the visitor may not see to the visitor's own Home, as if that tenant did not exist.
 */
export const visitor = cache(async (tenantId: string): Promise<Visitor> => {
  const account = await signedIn()
  const actor = actorOf(account)
  if (!(await mayBeSeen(tenantId, actor))) redirect(pathIn(actor.tenantId))
  return { account, context: { tenantId, ...actingBy(account) } }
})

/**
 * The tenant for addresses without one: the one viewed last, or the visitor's own if that may not be seen (any more).
 */
export async function tenantLastSeen(): Promise<string> {
  const actor = actorOf(await signedIn())
  const remembered = readTenantId(
    (await cookies()).get(cookiesAt(container().config.publicUrl).tenant.name)?.value,
  )
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
