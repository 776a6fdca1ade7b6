import type { Storage } from '@reprieve/db'
import { insertRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, exampleRequests } from '../src/partner-center/document/example-requests.ts'
import { administrator, contosoId, openDemoApi, technician } from '../src/testing/demo-api.ts'
import { insertNoticeRows } from '../src/testing/notice-rows.ts'

const now = new Date('2026-03-02T09:00:00.000Z')
let api: Awaited<ReturnType<typeof openDemoApi>>
beforeAll(async () => {
  let count = 0
  const newId = () => {
    count += 1
    return `019cad5c-7280-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
  api = await openDemoApi({ now: () => now, newId })
  await addJobs(api.storage)
  await api.send('PATCH', addressOf(restoredBefore), { as: technician, body: restoredBefore.body })
  await api.storage.transaction(contosoId, () =>
    insertRows('purgeStops', [
      {
        tenantId: contosoId,
        id: '019cad5c-7280-7000-8000-5709000000ed',
        state: 'open',
        stoppedAt: now,
        expired: 120,
        inBin: 180,
        confirmedAt: null,
        confirmedBy: null,
      },
    ]),
  )
  await api.storage.transaction(contosoId, () =>
    insertRows('groups', [
      {
        tenantId: contosoId,
        id: '019cad5c-7280-7000-8000-6709000000ed',
        displayName: 'Late shift',
        sortName: 'late shift',
        proxyAddresses: [],
        createdAt: now,
        deletedAt: null,
        purgeAt: null,
      },
    ]),
  )
  const subscriptionIds = ['019cad5c-7280-7000-8000-5ab5000000ed']
  const deadLetterIds = ['019cad5c-7280-7000-8000-dead00000001', '019cad5c-7280-7000-8000-dead00000002']
  await api.storage.transaction(contosoId, () =>
    insertNoticeRows(contosoId, { subscriptionIds, deadLetterIds, now }),
  )
})
afterAll(() => api.close())

const correlationId = '32be760f-8282-4e01-a37b-829c8a700e8a'

test('every example is asked of the demo and answered as the document shows', async () => {
  const answers: Record<string, unknown> = {}
  for (const example of exampleRequests) {
    const { operationId, method, as, body } = example
    const got = await api.send(method.toUpperCase(), addressOf(example), {
      ...(as !== null && { as: as === 'administrator' ? administrator : technician }),
      headers: { 'ms-correlationid': correlationId },
      ...(body && { body }),
    })
    expect([operationId, got.status, got.body?.description]).toEqual([
      operationId,
      expect.toBeOneOf([200, 201, 202, 204]),
      undefined,
    ])
    const token = got.body?.links?.next?.headers[0]?.value
    // The key of continuation tokens differs between installations.
    if (got.body) answers[operationId] = JSON.parse(got.text.replaceAll(token ?? '\0', 'eyJjdXN0b21lciI6Ig'))
  }
  await expect(`${JSON.stringify(answers, null, 2)}\n`).toMatchFileSnapshot(
    '../src/partner-center/document/example-answers.json',
  )
})

/** The restore that the first example undoes. */
const restoredBefore = {
  operationId: 'updateUser',
  method: 'patch',
  path: '/v1/customers/{customerId}/users/{userId}',
  parameters: { customerId: contosoId, userId: 'a45f1416-3300-4f65-9e8d-f123b397a4ea' },
  body: { state: 'active' },
} as const

/** Adds a bulk restore that is running, and one that has ended with a failed row. */
async function addJobs(storage: Storage): Promise<void> {
  const strategy = { names: 'fail', addresses: 'drop', licences: 'best-effort', roles: 'fail' }
  const request = {
    strategy,
    origin: { kind: 'rows' },
    confirmDeletions: false,
    requestId: null,
    correlationId: null,
  }
  const job = {
    tenantId: contosoId,
    kind: 'restore' as const,
    request,
    createdBy: administrator,
    createdAt: now,
    leasedBy: null,
    leasedUntil: null,
  }
  const [jobId, userId] = ['019cad5c-7280-7000-8000-70b0000001ed', 'b7f00000-0000-4000-8000-000000000000']
  const error = { type: 'UserNotFound', userId }
  await storage.transaction(contosoId, function* () {
    yield* insertRows('jobs', [
      {
        ...job,
        id: '019cad5c-7280-7000-8000-70b0000000ed',
        state: 'running',
        finishedAt: null,
        total: 2,
        succeeded: 0,
        failed: 0,
      },
      { ...job, id: jobId, state: 'succeeded', finishedAt: now, total: 1, succeeded: 0, failed: 1 },
    ])
    yield* insertRows('jobRows', [
      { tenantId: contosoId, jobId, row: 1, userId, input: [], outcome: 'failed', result: error },
    ])
  })
}
