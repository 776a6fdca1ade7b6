import { aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertNoticeRows } from '../../../../testing/notice-rows.ts'
import { openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function tenantWithDeadLetters(count: number) {
  const { directory } = api
  const tenant = await aTenant(directory)
  const deadLetterIds = Array.from({ length: count }, () => directory.dependencies.newId())
  await directory.storage.transaction(tenant.id, () =>
    insertNoticeRows(tenant.id, { subscriptionIds: [], deadLetterIds, now: directory.clock.now() }),
  )
  const send = (method: string, rest = '', headers: Record<string, string> = {}) =>
    api.send(method, `/v1/customers/${tenant.id}/deadletters${rest}`, { as: tenant.admin.actor, headers })
  return { tenant, deadLetterIds, send }
}

const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id)

describe('dead letters', () => {
  test('are listed page by page, without what was in them', async () => {
    const { deadLetterIds, send } = await tenantWithDeadLetters(5)
    const first = await send('GET', '?size=2')
    expect(first.status).toBe(200)
    expect(first.body.items[0]).toEqual({
      id: deadLetterIds[0],
      channel: 'webhook',
      type: 'userDeleted',
      attempts: 13,
      canRetry: true,
      lastError: 'HTTP 503',
      subscriptionId: '019cad5c-7280-7000-8000-5ab5000000ee',
      createdTime: `${api.directory.clock.now().toISOString().slice(0, 19)}Z`,
      attributes: { objectType: 'DeadLetter' },
    })
    const next = await send('GET', '?seekOperation=Next', {
      'ms-continuationtoken': first.body.continuationToken,
    })
    expect([...idsOf(first), ...idsOf(next)]).toEqual(deadLetterIds.slice(0, 4))
    const last = await send('GET', '?size=2&seekOperation=Last')
    expect(idsOf(last)).toEqual(deadLetterIds.slice(3))
    expect((await send('GET', '?size=x')).body.code).toBe(3000)
  })

  test('are sent once more or discarded, each once', async () => {
    const { deadLetterIds, send } = await tenantWithDeadLetters(2)
    const [first = '', second = ''] = deadLetterIds
    expect((await send('POST', `/${first}/retry`)).status).toBe(204)
    expect((await send('DELETE', `/${second}`)).status).toBe(204)
    expect(idsOf(await send('GET'))).toEqual([])
    const due = await api.directory.operations.leaseDue({ kind: 'webhook' })
    // The message's subscription no longer exists, so the message is dropped instead of delivered.
    expect(due).toEqual([])
    for (const [method, rest] of [
      ['POST', `/${first}/retry`],
      ['DELETE', `/${second}`],
      ['DELETE', '/x'],
    ] as const) {
      const got = await send(method, rest)
      expect([got.status, got.body.code]).toEqual([404, 340402])
    }
  })

  test('R48 of another tenant are not there', async () => {
    const { deadLetterIds } = await tenantWithDeadLetters(1)
    const other: TestTenant = await aTenant(api.directory)
    const got = await api.send('POST', `/v1/customers/${other.id}/deadletters/${deadLetterIds[0]}/retry`, {
      as: other.admin.actor,
    })
    expect([got.status, got.body.code]).toEqual([404, 340402])
  })
})
