export interface Answered {
  readonly status: number
  readonly retryAfter: string | null
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects in it.
  readonly body: any
}

/** Signs in at one admin center and gives the cookies that a browser would have then. */
export async function signInAt(url: string, userPrincipalName: string, password: string): Promise<string> {
  const first = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(first) },
    body: new URLSearchParams({ csrfToken, userPrincipalName, password, json: 'true' }),
  })
  const cookies = cookiesOf(answer)
  if (!cookies.includes('session-token')) throw new Error(`not signed in: ${await answer.text()}`)
  return cookies
}

const cookiesOf = ({ headers }: Response): string =>
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
