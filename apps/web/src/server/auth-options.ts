import { randomUUID } from 'node:crypto'
import {
  createLimitedSignIn,
  isUnavailable,
  type LimitedSignIn,
  longestVisitMs,
  type SignInOrigin,
  type Visit,
} from '@reprieve/operations'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { safeReturnPath } from '../features/signin/safe-return-path.ts'
import { container } from './container.ts'

declare module 'next-auth' {
  interface User {
    readonly account: Account
  }
  interface Session {
    account: Account
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    account?: Account
  }
}

/** Who signed in, as the session cookie says it. What that person may do is never in it. */
export interface Account {
  readonly tenantId: string
  readonly userId: string
  readonly userPrincipalName: string
  readonly displayName: string
  readonly sessionEpoch: number
  readonly mustChangePassword: boolean
  readonly visit: Visit
}

let limitedSignIn: LimitedSignIn | undefined

/** What the request of a sign-in brings along, and what its answer takes back. */
export interface SignInExchange extends SignInOrigin {
  readonly keepDeviceMarks: (marks: string) => void
}

/**
 * Sessions live for a working day from the sign-in on; each request asks the directory whether the session is still good.
 * Only where somebody can sign in there is an `exchange`.
 */
export const authOptions = (exchange?: SignInExchange): NextAuthOptions => ({
  secret: container().secrets.sessionSecret,
  session: { strategy: 'jwt', maxAge: longestVisitMs / 1000 },
  useSecureCookies: container().config.publicUrl.startsWith('https:'),
  pages: { signIn: '/signin', error: '/signin' },
  providers: [
    CredentialsProvider({
      credentials: { userPrincipalName: {}, password: {} },
      authorize: async (given) =>
        exchange ? signIn(given?.userPrincipalName ?? '', given?.password ?? '', exchange) : null,
    }),
  ],
  events: {
    signOut: async ({ token }) => {
      // A cookie of an earlier release has none, and is worth nothing anyway.
      if (token?.account?.visit) await container().operations.endVisit(token.account.visit)
    },
  },
  callbacks: {
    jwt: ({ token, user }) => (user ? { ...token, account: user.account } : token),
    session: ({ session, token }) => (token.account ? { ...session, account: token.account } : session),
    redirect: ({ url, baseUrl }) =>
      baseUrl + safeReturnPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
})

async function signIn(userPrincipalName: string, password: string, exchange: SignInExchange) {
  const { operations } = container()
  limitedSignIn ??= createLimitedSignIn(operations)
  const signedIn = await limitedSignIn({ userPrincipalName, password }, exchange).catch((error) => {
    throw isUnavailable(error) ? new Error('Unavailable') : error
  })
  if (signedIn.outcome === 'slowed-down') throw new Error(`TooManyAttempts:${signedIn.seconds}`)
  if (signedIn.outcome === 'refused') return null
  exchange.keepDeviceMarks(signedIn.deviceMarks)
  const visit = { id: randomUUID(), signedInAt: Date.now() }
  return { id: signedIn.account.userId, account: { ...signedIn.account, visit } }
}
