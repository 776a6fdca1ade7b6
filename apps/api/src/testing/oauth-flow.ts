import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { openBrowser, type Page } from './browse.ts'
import { demoPassword } from './demo-api.ts'
import type { OAuthServer } from './oauth-server.ts'

export interface TokenAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, string>>
}

export interface TestClient {
  readonly id: string
  /** The client's secret; empty for a public client. */
  readonly secret: string
}

export const redirectUri = 'https://app.example/back'
export const technicianName = 'technician@fabrikam.example'

/** The steps of a client that talks to the authorization server. */
export function oauthFlow({ url }: Pick<OAuthServer, 'url'>, client: TestClient) {
  const codeVerifier = randomBytes(32).toString('base64url')
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url')

  const authorizeUrl = (changes: Readonly<Record<string, string | null>> = {}): string => {
    const parameters = Object.entries({
      client_id: client.id,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'user_impersonation',
      state: 'a state',
      code_challenge: codeChallenge,
      code_challenge_method: 'S256',
      ...changes,
    })
    const given = parameters.filter((entry): entry is [string, string] => entry[1] !== null)
    return `${url}/oauth2/authorize?${new URLSearchParams(given)}`
  }

  /** Sends a request to an endpoint as the client. */
  async function post(path: string, form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64')
    const response = await fetch(`${url}/oauth2${path}`, {
      method: 'POST',
      headers: client.secret === '' ? {} : { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ ...(client.secret === '' && { client_id: client.id }), ...form }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) }
  }

  const redeem = (code: string, changes: Readonly<Record<string, string>> = {}) =>
    post('/token', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
      ...changes,
    })

  /** Signs in, allows access, and returns with a code. */
  async function obtainCode(
    changes: Readonly<Record<string, string | null>> = {},
    userName = technicianName,
    path = '/oauth2/authorize',
  ) {
    const browser = openBrowser(url)
    const asked = await browser.open(authorizeUrl(changes).replace('/oauth2/authorize', path))
    const consent = await browser.submit(asked, { userName, password: demoPassword }, 'Sign in')
    const back = await browser.submit(consent, {}, 'Allow')
    return codeOf(back)
  }

  async function obtainTokens(
    changes: Readonly<Record<string, string | null>> = {},
    userName = technicianName,
  ) {
    const answer = await redeem(await obtainCode(changes, userName))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }

  const refresh = (refreshToken: string, further: Readonly<Record<string, string>> = {}) =>
    post('/token', { grant_type: 'refresh_token', refresh_token: refreshToken, ...further })

  return { authorizeUrl, codeVerifier, post, redeem, obtainCode, obtainTokens, refresh }
}

/** The code with which a browser was sent back to the client. */
export function codeOf({ url, text }: Page): string {
  const code = new URL(url).searchParams.get('code')
  expect(code, `${url}\n${text}`).not.toBeNull()
  return code ?? ''
}

/** The facade's answer to a caller with this token. */
export const getWith = (url: string, path: string, token: string | undefined): Promise<Response> =>
  fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
