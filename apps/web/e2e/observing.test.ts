import { readFile } from 'node:fs/promises'
import { samplesOf } from '@reprieve/observe/testing'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { leave, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
})

afterAll(async () => {
  await browser.close()
  await directory.close()
})

async function linesOf(procedure: string) {
  const output = await readFile(inject('installation').outputPath, 'utf8')
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter((line) => line.procedure === procedure)
}

test('R49 the audit record and the log line of one restore have the same correlation id, and it is counted', async () => {
  const userId = await directory.createDeletedUser('observed')
  const page = await browser.visitAs('admin@contoso.example')
  const data = { requestId: '6e668bc0-5bd7-44d6-b6fa-529d41ce9659', restore: { userId } }
  const answer = await page.request.post('/api/trpc/restore.restore', { data })
  expect(answer.status()).toBe(200)

  const [record] = await directory.audit(userId)
  expect(record).toMatchObject({ operation: 'restoreUser', outcome: 'succeeded' })
  const line = await vi.waitFor(async () => {
    const found = (await linesOf('restore.restore')).find(
      ({ correlationId }) => correlationId === record?.correlationId,
    )
    expect(found).toBeDefined()
    return found
  })
  expect(line).toMatchObject({ caller: 'admin@contoso.example', outcome: 'succeeded' })

  const { metricsUrl, url } = inject('installation')
  const samples = samplesOf(await (await fetch(`${metricsUrl}/metrics`)).text())
  const calls = 'reprieve_operation_duration_seconds_count'
  expect(samples.get(`${calls}{operation="restoreUser",outcome="succeeded"}`)).toBeGreaterThan(0)
  const requests = 'reprieve_http_request_duration_seconds_count'
  expect(samples.get(`${requests}{method="POST",route="/api/trpc/*",status="200"}`)).toBeGreaterThan(0)
  expect(samples.get('reprieve_storage_waiting_transactions')).toBe(0)
  expect(samples.get('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  await leave(page)
})
