import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FlattenedJWSInput } from 'jose'
import { afterEach, expect, test } from 'vitest'
import { discoverKeys, IssuerUnreachableError } from './discover-keys.ts'

let server: Server

async function listen(answer: RequestListener): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const header = { alg: 'ES256', kid: 'a' }
const token: FlattenedJWSInput = { protected: '', payload: '', signature: '' }
const json = (body: unknown): string => JSON.stringify(body)

test('an issuer that keeps silent is given up', async () => {
  const issuer = await listen(() => undefined)
  const keyOf = discoverKeys({ issuer, keyHosts: [], timeoutMs: 20, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
})

test.each<[string, (issuer: string) => string]>([
  ['no JSON', () => '<html>'],
  ['no keys', (issuer) => json({ issuer })],
  ['keys at a place that is no web address', (issuer) => json({ issuer, jwks_uri: 'file:///etc/passwd' })],
  ['metadata of another', () => json({ issuer: 'https://elsewhere.example', jwks_uri: 'https://a.example' })],
])('an issuer that answers with %s is as good as silent', async (_name, bodyFor) => {
  const issuer = await listen((_request, response) => response.end(bodyFor(issuer)))
  const keyOf = discoverKeys({ issuer, keyHosts: [], timeoutMs: 1_000, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
})

test.each([
  ['of another host', (issuer: string) => ({ issuer, jwks_uri: 'https://keys.elsewhere.example/keys' })],
  ['of another port of this machine', (issuer: string) => ({ issuer, jwks_uri: 'http://127.0.0.1:1/keys' })],
])('keys at a place %s are not asked for', async (_name, metadataFor) => {
  const issuer = await listen((_request, response) => response.end(json(metadataFor(issuer))))
  const keyOf = discoverKeys({ issuer, keyHosts: [], timeoutMs: 1_000, cooldownMs: 0 })
  const error = await Promise.resolve(keyOf(header, token)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(IssuerUnreachableError)
  expect(String((error as Error).cause)).toMatch(/names keys at .*, which is neither/)
})

test('a host that the operator has named for keys is asked, and only over https', async () => {
  const asked = async (protocol: string) => {
    const issuer = await listen((_request, response) =>
      response.end(json({ issuer, jwks_uri: `${protocol}://localhost:1/keys` })),
    )
    const keyOf = discoverKeys({ issuer, keyHosts: ['localhost:1'], timeoutMs: 1_000, cooldownMs: 0 })
    const error = await Promise.resolve(keyOf(header, token)).catch((thrown: unknown) => thrown)
    server.close()
    return String((error as Error).cause)
  }
  expect(await asked('http')).toContain('names keys at http://localhost:1')
  expect(await asked('https')).toContain('fetch failed')
})

test.each([
  ['metadata', '/.well-known/openid-configuration'],
  ['keys', '/keys'],
])('%s without an end are read up to a bound and given up', async (_name, endless) => {
  let sent = 0
  const issuer = await listen((request, response) => {
    if (request.url !== endless) {
      response.end(json({ issuer, jwks_uri: `${issuer}/keys` }))
      return
    }
    response.write('{"a":"')
    const more = () => {
      while (!response.destroyed) {
        sent += 65_536
        if (!response.write('a'.repeat(65_536))) break
      }
    }
    response.on('drain', more)
    more()
  })
  const keyOf = discoverKeys({ issuer, keyHosts: [], timeoutMs: 60_000, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
  // The sockets of both sides buffer some data in addition to what is read.
  expect(sent).toBeLessThan(32 * 1024 * 1024)
})

test('an answer that comes in drops is given up when its time is over', async () => {
  const issuer = await listen((_request, response) => {
    const timer = setInterval(() => response.write(' '), 5)
    response.on('close', () => clearInterval(timer))
  })
  const keyOf = discoverKeys({ issuer, keyHosts: [], timeoutMs: 100, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
})

test('a redirection is not followed', async () => {
  const asked: (string | undefined)[] = []
  const issuer = await listen((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  const keyOf = discoverKeys({ issuer, keyHosts: [], timeoutMs: 1_000, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
  expect(asked).toEqual(['/.well-known/openid-configuration'])
})
