import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createAdmission } from './admission.ts'
import { admitRequestsOfAllServers } from './admit-requests.ts'

/** A server that works on each request for 50 ms, one at a time, behind the gate. */
async function serveSlowly() {
  const release = admitRequestsOfAllServers({
    admission: createAdmission({ atOnce: 1, longestWaitMs: 200 }),
    isExempt: ({ url }) => url === '/healthz',
    refuse: (_request, response) => response.writeHead(503, { 'Retry-After': '1' }).end(),
  })
  const server = createServer((_request, response) => void setTimeout(() => response.end(), 50))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    release()
    server.closeAllConnections()
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (path: string) => {
    const response = await fetch(address + path)
    await response.arrayBuffer()
    return { status: response.status, retryAfter: response.headers.get('retry-after') }
  }
}

test('a server that was made elsewhere serves what it can, refuses the rest with a time to try again, and always tells of its health', async () => {
  const ask = await serveSlowly()
  const [answers, health] = await Promise.all([
    Promise.all(Array.from({ length: 30 }, () => ask('/'))),
    ask('/healthz'),
  ])
  const served = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status === 503)
  expect(served.length).toBeGreaterThanOrEqual(1)
  expect(served.length).toBeLessThanOrEqual(8)
  expect(refused.length).toBe(30 - served.length)
  for (const { retryAfter } of refused) expect(retryAfter).toBe('1')
  expect(health.status).toBe(200)
  expect((await ask('/')).status).toBe(200)
})
