export interface Answered {
  readonly status: number
  readonly retryAfter: string | null
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects in it.
  readonly body: any
}

/** Signs in at one admin center and gives the cookies that a browser would have then. */
export async function signInAt(url: string, userPrincipalName: string, password: string): Promise<string> {
  const answer = await trySignInAt(url, { userPrincipalName, password })
  const cookies = cookiesOf(answer)
  if (!cookies.includes('session-token')) throw new Error(`not signed in: ${await answer.text()}`)
  return cookies
}

/** Tries a password at one admin center, with what headers the request is to have besides. */
export async function trySignInAt(
  url: string,
  tried: { readonly userPrincipalName: string; readonly password: string },
  headers: { readonly cookie?: string; readonly 'x-forwarded-for'?: string } = {},
): Promise<Response> {
  const first = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  return fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, cookie: [cookiesOf(first), headers.cookie].filter(Boolean).join('; ') },
    body: new URLSearchParams({ csrfToken, ...tried, json: 'true' }),
  })
}

export const cookiesOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

/** Calls one procedure of an admin center as the screens do; null where no answer came. */
export async function callWeb(
  url: string,
  cookie: string,
  procedure: string,
  input?: unknown,
): Promise<Answered | null> {
  try {
    const response = await fetch(`${url}/api/trpc/${procedure}`, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(input !== undefined && { method: 'POST', body: JSON.stringify(input) }),
    })
    const { status, headers } = response
    return { status, retryAfter: headers.get('retry-after'), body: await response.json() }
  } catch {
    return null
  }
}
