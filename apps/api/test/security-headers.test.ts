import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createLog } from '@reprieve/observe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersOf } from '../src/contracts.ts'
import { edgeAnswers } from '../src/edge-answers.ts'
import { type Serving, serveApp } from '../src/serve-app.ts'
import { contosoId, openDemoApi, technician } from '../src/testing/demo-api.ts'

let api: Awaited<ReturnType<typeof openDemoApi>>
let http: Serving
let https: Serving
beforeAll(async () => {
  api = await openDemoApi()
  http = await serveApp(api.app.fetch, 0)
  const logger = createLog({ name: 'api', level: 'silent' })
  const edge = edgeAnswers({ serverId: '1', installationId: 'x', jsonBom: false, answersOf }, logger)
  https = await serveApp(api.app.fetch, 0, { isHttps: true, edge })
})
afterAll(async () => {
  await Promise.all([http.stop(), https.stop()])
  await api.close()
})

async function headersOf({ port }: Serving, path: string, init?: RequestInit): Promise<Headers> {
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return headers
}

const users = `/v1/customers/${contosoId}/users`

test.each(['/healthz', '/docs', '/openapi.json', '/no-such-place', users, '/oauth2/authorize'])(
  '%s is taken for nothing but what it says it is, and tells no version, nor any other origin anything',
  async (path) => {
    const headers = await headersOf(https, path, { headers: { origin: 'https://evil.example' } })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)

test.each(['/healthz', '/openapi.json', '/no-such-place', users, '/oauth2/jwks'])(
  '%s, which is no page, runs nothing and is in no frame where a browser is made to open it',
  async (path) => {
    const headers = await headersOf(http, path)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* frame-ancestors 'none'/)
    if (!path.startsWith('/oauth2')) expect(headers.get('content-security-policy')).toContain('sandbox')
  },
)

test.each(['/docs', '/oauth2/authorize'])(
  'the page %s runs nothing of others, and nobody frames it',
  async (path) => {
    const policy = (await headersOf(http, path)).get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
  },
)

test('what Node cannot read as HTTP is answered with the same headers', async () => {
  const socket = connect(https.port, '127.0.0.1', () => socket.write('hello\r\n\r\n'))
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/m)
  expect(answer).toMatch(/^cache-control: no-store\r$/m)
  expect(answer).toMatch(/^strict-transport-security: max-age=31536000\r$/m)
})

test('other origins may read what the authorization server says to everybody', async () => {
  const origin = 'https://app.example'
  const path = '/oauth2/.well-known/openid-configuration'
  const headers = await headersOf(https, path, { headers: { origin } })
  expect(headers.get('access-control-allow-origin')).toBe(origin)
  expect(headers.get('access-control-allow-credentials')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('answers about people are kept in no cache, refused ones included', async () => {
  const authorization = `Bearer ${await api.tokenOf(technician)}`
  for (const init of [{ headers: { authorization } }, {}]) {
    const headers = await headersOf(http, users, init)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  }
})

test('what may be kept says so itself', async () => {
  expect((await headersOf(http, '/oauth2/style.css')).get('cache-control')).toBe('max-age=3600')
})

test('nobody is sent to https where there is none', async () => {
  expect((await headersOf(http, users)).get('strict-transport-security')).toBeNull()
})
