import { expect, onTestFinished, test } from 'vitest'
import { counterOf } from './counter-of.ts'
import { createLog } from './create-log.ts'
import { createMetrics } from './create-metrics.ts'
import { gaugeOf } from './gauge-of.ts'
import { serveMetrics } from './serve-metrics.ts'
import { freePort, samplesOf } from './testing/index.ts'
import { watchHttpServers } from './watch-http-servers.ts'

const host = '127.0.0.1'

async function serving({ token = null as string | null, reason = null as string | null } = {}) {
  const lines: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const log = createLog({ name: 'test', level: 'info', destination })
  const metrics = createMetrics()
  const port = await freePort()
  const started = await serveMetrics({ host, port, token }, { metrics, checkReady: async () => reason, log })
  onTestFinished(() => started.stop())
  return { metrics, lines, port, log, url: `http://${host}:${port}` }
}

test('operations, requests, own counts and the process are there in the form that Prometheus reads', async () => {
  const { metrics, url } = await serving()
  metrics.operationFinished({ operation: 'restoreUser', outcome: 'succeeded', refusal: null, durationMs: 3 })
  metrics.operationFinished({
    operation: 'restoreUser',
    outcome: 'refused',
    durationMs: 2,
    refusal: 'PlanStale',
  })
  metrics.requestFinished({ method: 'GET', route: '/v1/customers/:id', status: 200, durationMs: 40 })
  counterOf(metrics, { name: 'things_total', help: 'Things', labels: ['kind'] }).add(3, { kind: 'a' })
  gaugeOf(metrics, { name: 'queue', help: 'Queue', measure: () => [{ value: 7 }] })
  const answer = await fetch(`${url}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const samples = samplesOf(await answer.text())
  const calls = 'reprieve_operation_duration_seconds'
  expect(samples.get(`${calls}_count{operation="restoreUser",outcome="succeeded"}`)).toBe(1)
  expect(samples.get(`${calls}_bucket{le="0.0025",operation="restoreUser",outcome="succeeded"}`)).toBe(0)
  expect(samples.get(`${calls}_bucket{le="0.005",operation="restoreUser",outcome="succeeded"}`)).toBe(1)
  const refusals = 'reprieve_operation_refusals_total{operation="restoreUser",refusal="PlanStale"}'
  expect(samples.get(refusals)).toBe(1)
  const requests = 'reprieve_http_request_duration_seconds_sum'
  expect(samples.get(`${requests}{method="GET",route="/v1/customers/:id",status="200"}`)).toBe(0.04)
  expect(samples.get('things_total{kind="a"}')).toBe(3)
  expect(samples.get('queue')).toBe(7)
  expect(samples.get('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0)
})

test('with a token, metrics are for those who send it; health is for all', async () => {
  const { url } = await serving({ token: 'violet.kettle.42.harbour' })
  const statusWith = async (authorization: string) =>
    (await fetch(`${url}/metrics`, { headers: { authorization } })).status
  expect((await fetch(`${url}/metrics`)).status).toBe(401)
  expect(await statusWith('Bearer violet.kettle.42.harbou')).toBe(401)
  expect(await statusWith('Bearer violet.kettle.42.harbour')).toBe(200)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test('health says why not, and other paths and methods are refused', async () => {
  const { url } = await serving({ reason: 'the database cannot be read' })
  const health = await fetch(`${url}/healthz`)
  expect(health.status).toBe(503)
  expect(await health.json()).toEqual({ status: 'unavailable', reason: 'the database cannot be read' })
  expect((await fetch(`${url}/`)).status).toBe(404)
  expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405)
})

test('a gauge that cannot be measured is left out, and the rest is given', async () => {
  const { metrics, url } = await serving()
  let broken = false
  gaugeOf(metrics, {
    name: 'shaky',
    help: 'Shaky',
    labels: ['state'],
    measure: () => {
      if (broken) throw new Error('locked')
      return [{ labels: { state: 'waiting' }, value: 1 }]
    },
  })
  const shaky = 'shaky{state="waiting"}'
  const read = async () => samplesOf(await (await fetch(`${url}/metrics`)).text())
  expect((await read()).get(shaky)).toBe(1)
  broken = true
  const samples = await read()
  expect(samples.get(shaky)).toBeUndefined()
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0)
})

test('a second instance whose port is taken serves metrics and health at a free one, which the log names', async () => {
  const { port, log, lines, url } = await serving()
  const second = await serveMetrics(
    { host, port, token: 'violet.kettle.42.harbour' },
    { metrics: createMetrics(), checkReady: async () => 'the second is not ready', log },
  )
  onTestFinished(() => second.stop())
  expect(second.port).not.toBe(port)
  expect(lines).toMatchObject([{ level: 40, host, port: second.port, takenPort: port }])
  const healthOf = async (address: string) => (await fetch(`${address}/healthz`)).json()
  const metrics = `served at port ${second.port}, as port ${port} is taken`
  expect(await healthOf(`http://${host}:${second.port}`)).toEqual({
    status: 'unavailable',
    reason: 'the second is not ready',
    metrics,
  })
  expect(second.note).toBe(metrics)
  expect((await fetch(`http://${host}:${second.port}/metrics`)).status).toBe(401)
  expect(await healthOf(url)).toEqual({ status: 'ready' })
})

test('an address that this machine does not have is an error in the log and stops nobody', async () => {
  const { port, log, lines, metrics } = await serving()
  const second = await serveMetrics(
    { host: '192.0.2.1', port, token: null },
    { metrics, checkReady: async () => null, log },
  )
  await second.stop()
  expect(second.port).toBeNull()
  expect(lines).toMatchObject([{ level: 50, port, err: { cause: { code: 'EADDRNOTAVAIL' } } }])
  expect(second.note).toBe(`not served: the address 192.0.2.1 cannot be had at port ${port}`)
})

test('requests of any server of the process are told by their pattern, and the one that has none is not', async () => {
  const finished: unknown[] = []
  const unwatch = watchHttpServers(
    ({ url }) => (url === '/metrics' ? null : 'pattern'),
    (request) => finished.push(request),
  )
  onTestFinished(unwatch)
  const { url } = await serving()
  await (await fetch(`${url}/metrics`)).text()
  await (await fetch(`${url}/nothing`)).text()
  expect(finished).toEqual([{ method: 'GET', route: 'pattern', status: 404, durationMs: expect.any(Number) }])
})
