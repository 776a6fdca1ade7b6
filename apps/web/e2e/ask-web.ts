export interface Answered {
  readonly status: number
  readonly retryAfter: string | null
  // biome-ignore lint/suspicious/noExplicitAny: each test states what it expects in the body.
  readonly body: any
}

/** Signs in at an admin center and returns the cookies that a browser would then have. */
export async function signInAt(url: string, userPrincipalName: string, password: string): Promise<string> {
  const answer = await trySignInAt(url, { userPrincipalName, password })
  const cookies = cookiesOf(answer)
  if (!cookies.includes('session-token')) throw new Error(`not signed in: ${await answer.text()}`)
  return cookies
}

/** Tries a password at an admin center. `headers` are added to those of the form. */
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

/** Calls a procedure of an admin center as the screens do. Null if no answer came. */
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
