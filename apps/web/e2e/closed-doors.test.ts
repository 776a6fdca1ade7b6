import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signInAt } from './ask-web.ts'
import { leave, openBrowser } from './browser.ts'

const { url, password, outputPath } = inject('installation')
const administrator = 'admin@contoso.example'

let browser: Awaited<ReturnType<typeof openBrowser>>
let cookie: string

beforeAll(async () => {
  browser = await openBrowser()
  cookie = await signInAt(url, administrator, password)
})

afterAll(async () => {
  await browser.close()
})

test.each(['/api/trpc/restore.restore', '/api/auth/callback/credentials', '/api/auth/signout'])(
  '%s refuses a body that is too long: by its length before it is read, else where the limit is passed',
  async (path) => {
    for (const announced of [true, false]) {
      const { status, sentBytes } = await postMuch(path, announced)
      expect(status).toBe(413)
      expect(sentBytes).toBeLessThan(32 * 1024 * 1024)
    }
    expect(readFileSync(outputPath, 'utf8')).not.toContain('uncaughtException')
  },
)

test.each([
  '/?tenant=%E2%82%AC',
  '/deleted-users?tenant=x%0a%7B%22level%22%3A60%7D',
  '/t/%E2%82%AC',
  '/t/x%0a%7B%22level%22%3A60%7D/deleted-users',
  '/t/a%00b/deleted-users',
  '/t/%2e%2e/%2e%2e/deleted-users',
  '/api/trpc/restore.preview?input=%7B',
  '/api/auth/error?error=a%0ab',
  '/api/auth/callback/credentials?callbackUrl=%0a',
  '/api/auth/signin?callbackUrl=nowhere',
  '/signin?next=%E2%82%AC',
  '/signin?error=a%0ab',
])('GET %s is not a fault', async (path) => {
  for (const headers of [{}, { cookie }]) {
    const answer = await fetch(`${url}${path}`, { headers, redirect: 'manual' })
    expect(answer.status).toBeLessThan(500)
  }
})

test.each(['/api/trpc/%', '/%', '/%E2%82', '/signin%0a', '/api/auth/%ff', '/_next/%', '//%'])(
  'GET %s, which cannot be decoded, is refused as bad',
  async (path) => {
    for (const cookies of ['', cookie]) expect(await statusOf('GET', path, cookies)).toBe(400)
  },
)

test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
  '%s is refused everywhere, as nothing here takes it',
  async (method) => {
    for (const path of ['/', '/signin', '/api/trpc/restore.restore', '/api/auth/signout'])
      expect(await statusOf(method, path, cookie)).toBe(405)
  },
)

test.each(['a b', '[', 'x/y'])('a host named %j is refused as bad', async (host) => {
  expect(await statusOf('GET', '/signin', cookie, { host })).toBe(400)
})

test('headers that come slowly are given up after as long as at the facade', async () => {
  const { port, hostname } = new URL(url)
  const waitedMs = await new Promise<number>((resolve, reject) => {
    const startedAt = performance.now()
    const socket = connect(Number(port), hostname, () =>
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '),
    )
    const dripping = setInterval(() => socket.write('a'), 1000)
    socket.resume()
    socket.on('error', reject)
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(performance.now() - startedAt)
    })
  })
  // The limit is ten seconds, and it can take five more until it is noticed. By default, it would be a
  // minute.
  expect(waitedMs).toBeLessThan(30_000)
})

test.each(['/', '/signin', '/api/auth/signout', '/api/auth/verify-request', '/api/auth/csrf', '/api/trpc/x'])(
  '%s has a content security policy and cannot be framed',
  async (path) => {
    const { headers } = await fetch(`${url}${path}`, { redirect: 'manual' })
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test.each([
  '/',
  '/signin',
  '/api/auth/csrf',
  '/api/trpc/x',
  '/healthz',
  '/theme.css',
  '/icon.svg',
  '/nowhere.js',
  '/%',
])('%s is taken for nothing but what it says it is, and leaves no address with others', async (path) => {
  const { headers } = await fetch(`${url}${path}`, { redirect: 'manual' })
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test.each(['/', '/deleted-users', '/t/any', '/t/any/deleted-users', '/t/any/no-such-place'])(
  '%s shows nothing to whoever is not signed in, and leads back after the sign-in',
  async (path) => {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' })
    expect(answer.status).toBe(307)
    const to = new URL(answer.headers.get('location') ?? '', url)
    expect([to.pathname, to.searchParams.get('next')]).toEqual(['/signin', path])
  },
)

test('an address with a tenant of others locks nobody out of the own one', async () => {
  const page = await browser.visitAs(administrator)
  const others = '0199a1b2-0000-7000-8000-0000000000ff'
  for (const address of [`/t/${others}/deleted-users`, `/deleted-users?tenant=${others}`]) {
    await page.goto(address)
    await page.goto('/deleted-users')
    await page.getByRole('heading', { name: 'Deleted users' }).waitFor()
    await page.getByRole('button', { name: 'Refresh' }).waitFor()
  }
  await leave(page)
})

/** The status for a request that is sent exactly as it is written. `fetch` would correct it first. */
function statusOf(method: string, path: string, cookies: string, headers = {}): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path, headers: { cookie: cookies, ...headers } }
    const sending = request(options, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sending.once('error', reject)
    sending.end()
  })
}

/**
 * Sends up to 64 MB of JSON until the server answers. The length is either announced, or the body is sent in
 * chunks.
 */
function postMuch(path: string, announced: boolean): Promise<{ status: number; sentBytes: number }> {
  const chunk = Buffer.alloc(256 * 1024, 0x20)
  const longestBytes = 64 * 1024 * 1024
  return new Promise((resolve, reject) => {
    let sentBytes = 0
    let answered = false
    const sending = request(`${url}${path}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': path.startsWith('/api/trpc')
          ? 'application/json'
          : 'application/x-www-form-urlencoded',
        ...(announced && { 'content-length': longestBytes }),
      },
    })
    sending.once('response', (response) => {
      answered = true
      response.resume()
      sending.destroy()
      resolve({ status: response.statusCode ?? 0, sentBytes })
    })
    sending.on('error', (error) => {
      if (!answered) reject(error)
    })
    const send = () => {
      if (answered || sentBytes >= longestBytes) return
      sentBytes += chunk.byteLength
      sending.write(chunk, () => setImmediate(send))
    }
    send()
  })
}
