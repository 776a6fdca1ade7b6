import { type HostileAnswer, type HostileRequest, sendHostile } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenApiDocument, operationsOf } from '../generated/open-api-document.ts'
import { startWithTenant } from '../start-with-tenant.ts'
import { hostileRequests } from './hostile-requests.ts'

const ends: (() => void | Promise<void>)[] = []
let api: Awaited<ReturnType<typeof startWithTenant>>
let requests: readonly HostileRequest[]
let operationIds: readonly string[]
beforeAll(async () => {
  const limits = {
    REPRIEVE_RATE_LIMIT_PARTNER: '10000000',
    REPRIEVE_RATE_LIMIT_CUSTOMER: '10000000',
    REPRIEVE_LONGEST_WAIT_MS: '60000',
  }
  api = await startWithTenant({ atEnd: (end) => ends.push(end) }, limits)
  const document: OpenApiDocument = JSON.parse((await api.ask('/openapi.json')).text)
  requests = hostileRequests(document, api.customerId)
  operationIds = operationsOf(document).map(({ operationId }) => operationId)
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isFault = ({ status }: HostileAnswer) => status === 0 || status >= 500

const operationsIn = (asked: readonly HostileRequest[]) =>
  new Set(asked.map(({ name }) => name.split(':')[0] ?? ''))

test('every operation of the facade, given what is hostile in each place that it reads, answers without a fault', async () => {
  // Most of the large requests are left to the walk that measures.
  const sample = requests.filter(({ body = '' }, index) => index % (body.length < 100_000 ? 2 : 9) === 0)
  expect(operationIds.length).toBeGreaterThan(60)
  expect([...operationsIn(sample)].toSorted()).toEqual(operationIds.toSorted())
  const large = sample.filter(({ body = '' }) => body.length >= 100_000)
  expect(operationsIn(large)).toEqual(
    operationsIn(requests.filter(({ body = '' }) => body.length >= 100_000)),
  )
  const answers = await sendHostile(api.port, sample, {
    credentials: { authorization: `Bearer ${api.token}` },
    atOnce: 4,
  })
  expect(answers.filter(isFault)).toEqual([])
  expect(answers.filter(({ correlationId = '' }) => !guid.test(correlationId))).toEqual([])
  expect(api.output()).not.toContain('"msg":"fault"')
  expect(answers.length).toBe(sample.length)
}, 120_000)

test('and to whoever has no token', async () => {
  const sample = requests.filter((_, index) => index % 10 === 0)
  const answers = await sendHostile(api.port, sample, { credentials: {}, atOnce: 4 })
  expect(answers.filter(isFault)).toEqual([])
}, 60_000)
