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
  const keyOf = discoverKeys(issuer, { timeoutMs: 20, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
})

test.each<[string, (issuer: string) => string]>([
  ['no JSON', () => '<html>'],
  ['no keys', (issuer) => json({ issuer })],
  ['keys at a place that is no web address', (issuer) => json({ issuer, jwks_uri: 'file:///etc/passwd' })],
  ['metadata of another', () => json({ issuer: 'https://elsewhere.example', jwks_uri: 'https://a.example' })],
])('an issuer that answers with %s is as good as silent', async (_name, bodyFor) => {
  const issuer = await listen((_request, response) => response.end(bodyFor(issuer)))
  const keyOf = discoverKeys(issuer, { timeoutMs: 1_000, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
})

test('a redirection is not followed', async () => {
  const asked: (string | undefined)[] = []
  const issuer = await listen((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  const keyOf = discoverKeys(issuer, { timeoutMs: 1_000, cooldownMs: 0 })
  await expect(keyOf(header, token)).rejects.toBeInstanceOf(IssuerUnreachableError)
  expect(asked).toEqual(['/.well-known/openid-configuration'])
})
