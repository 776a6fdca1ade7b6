import type { OpenAPIHono } from '@hono/zod-openapi'
import { type AddressedRequest, cookieNameAt } from '@reprieve/config'
import { formatMessage, type Locale, localeOf } from '@reprieve/i18n'
import { deviceCookie, getsRefreshTokens, type LimitedSignIn, type Operations } from '@reprieve/operations'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Provider } from 'oidc-provider'
import { type ApiEnv, identifying } from '../exchange.ts'
import { readBody } from '../http/read-body.ts'
import { parseAccountId, toAccountId } from './account-id.ts'
import { allow, findInteraction, type Interaction, refuse, signIn } from './interaction.ts'
import { type NodeExchange, nodeExchangeOf } from './node-exchange.ts'
import { renderConsentPage } from './pages/consent-page.ts'
import { renderFailurePage } from './pages/failure-page.ts'
import { pageHeaders } from './pages/headers.ts'
import { renderSignInPage, type SignInPage } from './pages/sign-in-page.ts'

export interface InteractionDependencies {
  readonly operations: Pick<Operations, 'findClient' | 'findSignedIn'>
  readonly limitedSignIn: LimitedSignIn
  readonly provider: () => Promise<Provider>
  /** The origin of this server, from which the forms are sent. */
  readonly ownOrigin: string
  /** The address at which people set a new password. */
  readonly publicUrl: string
  readonly clientAddress: (request: AddressedRequest) => string
}

/** Everything about one question to a person. */
interface Asked {
  readonly c: Context<ApiEnv>
  readonly node: NodeExchange
  readonly provider: Provider
  readonly interaction: Interaction
  readonly client: { readonly name: string; readonly tenantId: string; readonly mayStay: boolean }
  readonly locale: Locale
}

const path = '/oauth2/interaction/:uid'

/** Mounts the pages on which people sign in and allow a client to act for them. */
export function mountInteractions(app: OpenAPIHono<ApiEnv>, dependencies: InteractionDependencies): void {
  const answer = (handle: (asked: Asked) => Promise<Response>) => async (c: Context<ApiEnv>) => {
    const origin = c.req.header('origin') ?? dependencies.ownOrigin
    const asked = origin === dependencies.ownOrigin ? await findAsked(c, dependencies) : null
    return asked === null ? expired(c) : handle(asked)
  }
  app.get(
    path,
    answer((asked) => showQuestion(asked, dependencies)),
  )
  app.post(
    `${path}/sign-in`,
    answer((asked) => takeSignIn(asked, dependencies)),
  )
  app.post(
    `${path}/consent`,
    answer(async (asked) => goOn(asked, await allow(asked.provider, asked.node, asked.interaction))),
  )
  app.post(
    `${path}/cancel`,
    answer(async (asked) => goOn(asked, await refuse(asked.provider, asked.node))),
  )
}

async function findAsked(c: Context<ApiEnv>, dependencies: InteractionDependencies): Promise<Asked | null> {
  const node = nodeExchangeOf(c)
  if (node === null) return null
  const provider = await dependencies.provider()
  const interaction = await findInteraction(provider, node, c.req.param('uid') ?? '')
  if (interaction === null) return null
  const found = await dependencies.operations.findClient(String(interaction.params.client_id))
  if (found === null) return null
  const { name, tenantId, grants } = found
  const client = { name, tenantId, mayStay: getsRefreshTokens(grants) }
  const { ui_locales: wished } = interaction.params
  const locale = localeOf(
    typeof wished === 'string' ? wished.replaceAll(' ', ',') : null,
    c.req.header('accept-language'),
  )
  return { c, node, provider, interaction, client, locale }
}

async function showQuestion(asked: Asked, { operations }: InteractionDependencies): Promise<Response> {
  const { interaction, client, locale, c } = asked
  if (interaction.prompt.name === 'login') {
    const { login_hint: hint } = interaction.params
    return show(asked, 200, signInPage(asked, { userName: typeof hint === 'string' ? hint : '' }))
  }
  const session = parseAccountId(interaction.session?.accountId ?? '')
  const person = session === null ? null : await operations.findSignedIn(session)
  if (person === null) return expired(c)
  const scopes = String(interaction.params.scope ?? '').split(' ')
  const page = renderConsentPage(locale, {
    path: pathOf(asked),
    client: client.name,
    user: person.userPrincipalName,
    mayKnow: scopes.includes('openid'),
    mayStay: client.mayStay,
  })
  return show(asked, 200, page)
}

async function takeSignIn(asked: Asked, dependencies: InteractionDependencies): Promise<Response> {
  const { c, node, provider, interaction, client, locale } = asked
  const body = await readBody(c.req.raw, formLimitBytes)
  const form = new URLSearchParams(body.ok ? Buffer.from(body.value).toString() : '')
  const userName = form.get('userName') ?? ''
  const input = { userPrincipalName: userName, password: form.get('password') ?? '' }
  const address = dependencies.clientAddress(node.incoming)
  const deviceMarks = getCookie(c, deviceCookieName(dependencies))
  const signedIn = await dependencies.limitedSignIn(input, { address, deviceMarks })
  if (signedIn.outcome === 'slowed-down') {
    const { seconds } = signedIn
    const problem = formatMessage(locale, 'oauth.slowedDown', { seconds })
    return show(asked, 429, signInPage(asked, { userName, problem }), { 'Retry-After': String(seconds) })
  }
  if (signedIn.outcome === 'refused') {
    return show(asked, 400, signInPage(asked, { userName, problem: formatMessage(locale, 'oauth.refused') }))
  }
  const { account } = signedIn
  keepDeviceMarks(asked, dependencies, signedIn.deviceMarks)
  if (account.mustChangePassword) {
    const problem = formatMessage(locale, 'oauth.mustChangePassword')
    const adminCenterUrl = `${dependencies.publicUrl}/signin`
    return show(asked, 403, signInPage(asked, { userName, problem, adminCenterUrl }))
  }
  if (account.tenantId !== client.tenantId) {
    const problem = formatMessage(locale, 'oauth.otherOrganisation')
    return show(asked, 403, signInPage(asked, { userName, problem }))
  }
  return goOn(asked, await signIn(provider, node, interaction, toAccountId(account)))
}

/** Stores the marks in the browser, by which it has a separate budget of wrong passwords. */
const keepDeviceMarks = ({ c }: Asked, { ownOrigin }: InteractionDependencies, marks: string): void =>
  setCookie(c, deviceCookieName({ ownOrigin }), marks, {
    path: devicePath,
    maxAge: deviceCookie.maxAgeSeconds,
    httpOnly: true,
    sameSite: 'Lax',
    secure: ownOrigin.startsWith('https:'),
  })

const devicePath = '/oauth2/interaction'

const deviceCookieName = ({ ownOrigin }: Pick<InteractionDependencies, 'ownOrigin'>): string =>
  cookieNameAt(ownOrigin, deviceCookie.name, devicePath)

const formLimitBytes = 16_384

const pathOf = ({ interaction }: Asked): string => `/oauth2/interaction/${interaction.uid}`

const signInPage = (asked: Asked, page: Partial<SignInPage>): string =>
  renderSignInPage(asked.locale, {
    path: pathOf(asked),
    client: asked.client.name,
    userName: '',
    problem: null,
    adminCenterUrl: null,
    ...page,
  })

function show(asked: Asked, status: 200 | 400 | 403 | 429, page: string, headers?: Record<string, string>) {
  const { redirect_uri: redirectUri } = asked.interaction.params
  const target = typeof redirectUri === 'string' ? redirectUri : undefined
  return asked.c.body(page, status, {
    ...identifying(asked.c.get('exchange')),
    ...pageHeaders(target),
    ...headers,
  })
}

const goOn = ({ c }: Asked, returnTo: string): Response => c.redirect(returnTo, 303)

function expired(c: Context<ApiEnv>): Response {
  const locale = localeOf(c.req.header('accept-language'))
  const page = renderFailurePage(locale, { text: 'expired', code: 'expired', detail: undefined })
  return c.body(page, 400, { ...identifying(c.get('exchange')), ...pageHeaders() })
}
