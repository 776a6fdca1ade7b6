import { randomUUID } from 'node:crypto'
import {
  createLimitedSignIn,
  type LimitedSignIn,
  longestVisitMs,
  type SignInOrigin,
  type Visit,
} from '@reprieve/operations'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { safeReturnPath } from '../features/signin/safe-return-path.ts'
import { container } from './container.ts'
import { cookiesAt } from './cookies.ts'
import { observation } from './observation.ts'
import { ShownError, toShownError } from './to-shown-error.ts'

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

/** The person who signed in, as the session cookie identifies them. Permissions are never part of it. */
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

/** The request data that a sign-in needs, and the data that its answer returns. */
export interface SignInExchange extends SignInOrigin {
  readonly keepDeviceMarks: (marks: string) => void
}

/**
 * The options of next-auth. A session lasts for a working day from the sign-in, and each request asks the directory
 * whether it is still valid. Only routes where somebody can sign in pass an `exchange`.
 */
export const authOptions = (exchange?: SignInExchange): NextAuthOptions => ({
  secret: container().secrets.sessionSecret,
  session: { strategy: 'jwt', maxAge: longestVisitMs / 1000 },
  useSecureCookies: container().config.publicUrl.startsWith('https:'),
  cookies: cookiesAt(container().config.publicUrl).ofNextAuth,
  pages: { signIn: '/signin', error: '/signin' },
  providers: [
    CredentialsProvider({
      credentials: { userPrincipalName: {}, password: {} },
      authorize: async (given) =>
        exchange
          ? signIn(given?.userPrincipalName ?? '', given?.password ?? '', exchange).catch(
              (error: unknown) => {
                throw toShownError(error, (err) => observation().log.error({ err }, 'fault'))
              },
            )
          : null,
    }),
  ],
  events: {
    signOut: async ({ token }) => {
      // A cookie of an earlier release has no visit, and is worthless anyway.
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
  const { operations, log } = container()
  limitedSignIn ??= createLimitedSignIn(operations, (attempt) => log.info(attempt, 'sign-in'))
  const signedIn = await limitedSignIn({ userPrincipalName, password }, exchange)
  if (signedIn.outcome === 'slowed-down') throw new ShownError(`TooManyAttempts:${signedIn.seconds}`)
  if (signedIn.outcome === 'refused') return null
  exchange.keepDeviceMarks(signedIn.deviceMarks)
  const visit = { id: randomUUID(), signedInAt: Date.now() }
  return { id: signedIn.account.userId, account: { ...signedIn.account, visit } }
}
