import { insertRows } from '@reprieve/db/testing'
import { directoryRoles } from '@reprieve/domain'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aTenant,
  endurance,
  unwrap,
  workUntilIdle,
} from '@reprieve/operations/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTechnician } from '../../src/testing/a-technician.ts'
import { insertNoticeRows } from '../../src/testing/notice-rows.ts'
import { openTestApi, type TestApi } from '../../src/testing/open-test-api.ts'
import { anyRequest, type GeneratedRequest } from './generate-request.ts'
import type { Known } from './likely-value.ts'
import { operationsOf } from './open-api-document.ts'

const { numRuns: requests, seed = 20_260_302, timeoutMs } = endurance({ few: 5_000, many: 20_000 })

let api: TestApi
let known: Known
beforeAll(async () => {
  api = await openTestApi()
  known = await fillDirectory(api)
})
afterAll(() => api.close())

/**
 * Fills the directory with users to act on, and with callers who are not among them, so that no request takes
 * a caller's rights away.
 */
async function fillDirectory({ directory, tokenOf, send }: TestApi): Promise<Known> {
  const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
  const skuId = await aProduct(tenant, 1_000)
  const userIds = [(await anActiveUser(other)).id]
  for (let count = 0; count < 30; count += 1) {
    const local = `user${count}`
    const roles = count % 3 === 0 ? (['helpdeskAdministrator', 'globalReader'] as const) : []
    // Every fourth user finds its name taken.
    const gone = { displayName: 'Gone', local: count % 4 === 1 ? local : `user${30 + count}` }
    const { id } = await aDeletedUser(tenant, { ...gone, licences: [skuId] })
    userIds.push(id, (await anActiveUser(tenant, { local, roles })).id)
    if (count % 3 === 0) await directory.operations.restoreUser(tenant.admin, { userId: id })
  }
  const mailUserIds: string[] = []
  for (let count = 0; count < 10; count += 1) {
    const wanted = { userPrincipalName: `mail${count}@${tenant.domain}`, displayName: `Mail ${count}` }
    mailUserIds.push(unwrap(await directory.operations.createUser(tenant.admin, wanted)).user.id)
  }
  const [toUserId = '', ...leftBehind] = mailUserIds
  for (const userId of leftBehind) unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
  userIds.push(...leftBehind)
  const groupIds: string[] = []
  const contactIds: string[] = []
  const sharedMailboxIds: string[] = []
  const spareDomains: string[] = []
  for (let count = 0; count < 40; count += 1) {
    const { group } = unwrap(
      await directory.operations.createGroup(tenant.admin, { displayName: `Group ${count}` }),
    )
    groupIds.push(group.id)
    const contact = unwrap(
      await directory.operations.createContact(tenant.admin, { displayName: `Contact ${count}` }),
    )
    contactIds.push(contact.id)
    const mailbox = unwrap(
      await directory.operations.createSharedMailbox(tenant.admin, { displayName: `Mailbox ${count}` }),
    )
    sharedMailboxIds.push(mailbox.id)
    const userId = mailUserIds[0] ?? ''
    unwrap(await directory.operations.addGroupMember(tenant.admin, { groupId: group.id, userId }))
    if (count % 2 === 0) {
      unwrap(await directory.operations.deleteGroup(tenant.admin, { groupId: group.id }))
      unwrap(await directory.operations.deleteContact(tenant.admin, { id: contact.id }))
      unwrap(await directory.operations.deleteSharedMailbox(tenant.admin, { id: mailbox.id }))
    }
    const { name } = unwrap(
      await directory.operations.addDomain(tenant.admin, { domain: `spare${count}.example` }),
    )
    spareDomains.push(name)
  }
  const { actor } = tenant.admin
  const actorId = actor.kind === 'user' ? actor.userId : ''
  const rows = userIds.map((userId) => ({ userId }))
  const jobId = unwrap(await directory.operations.startRestoreJob(tenant.admin, { rows })).id
  await workUntilIdle(directory, { rows: 2, portions: 1 })
  const stopId = directory.dependencies.newId()
  await directory.storage.transaction(tenant.id, () =>
    insertRows('purgeStops', [
      {
        tenantId: tenant.id,
        id: stopId,
        state: 'open',
        stoppedAt: directory.clock.now(),
        expired: 101,
        inBin: 150,
        confirmedAt: null,
        confirmedBy: null,
      },
    ]),
  )
  const ids = (count: number) => Array.from({ length: count }, () => directory.dependencies.newId())
  const [subscriptionIds, deadLetterIds] = [ids(12), ids(40)]
  await directory.storage.transaction(tenant.id, () =>
    insertNoticeRows(tenant.id, { subscriptionIds, deadLetterIds, now: directory.clock.now() }),
  )
  const actors = [
    tenant.admin.actor,
    await aTechnician(tenant, { roles: directoryRoles }),
    { kind: 'application', tenantId: tenant.id, clientId: 'a script' } as const,
  ]
  const tokens = await Promise.all(actors.map(async (actor) => `Bearer ${await tokenOf(actor)}`))
  const as = tenant.admin.actor
  const lists = [
    `/v1/customers/${tenant.id}/users?size=3`,
    `/v1/customers/${tenant.id}/users?size=2&seekOperation=Last`,
  ]
  const pages = await Promise.all(lists.map((path) => send('GET', path, { as })))
  const continuationTokens = pages.map(
    ({ body }) => body.continuationToken ?? body.links.previous.headers[0].value,
  )
  const customerIds = [tenant.id, tenant.id, tenant.id, other.id]
  return {
    customerIds,
    userIds,
    toUserId,
    skuId,
    stopId,
    subscriptionIds,
    deadLetterIds,
    domain: tenant.domain,
    groupIds,
    contactIds,
    sharedMailboxIds,
    spareDomains,
    tokens,
    continuationTokens,
    jobId,
    actorId,
  }
}

test(
  `${requests} generated requests meet no fault and no answer that is not declared`,
  async () => {
    const { body: document } = await api.send('GET', '/openapi.json')
    const operations = operationsOf(document)
    const statuses = new Map<string, Set<number>>()
    const check = async ({ operationId, method, path, headers, body }: GeneratedRequest) => {
      const sent = { headers, ...(body !== undefined && { body }) }
      // `send` checks every answer against the schema that is declared for its status.
      const { status } = await api.send(method, path, sent)
      expect(status).toBeLessThan(500)
      statuses.set(operationId, (statuses.get(operationId) ?? new Set()).add(status))
    }
    await fc.assert(fc.asyncProperty(anyRequest(operations, document, known), check), {
      numRuns: requests,
      seed,
      endOnFailure: true,
    })
    // If every request were refused at the door, the test would show nothing.
    const ofOperation = (operationId: string) => [...(statuses.get(operationId) ?? [])]
    const neverDone = operations.filter(
      ({ operationId }) => !ofOperation(operationId).some((status) => status < 300),
    )
    expect(neverDone.map(({ operationId }) => operationId)).toEqual([])
    const refusals = operations
      .flatMap(({ operationId }) => ofOperation(operationId))
      .filter((status) => status >= 400)
    expect(new Set(refusals)).toEqual(new Set([400, 401, 403, 404, 409]))
  },
  timeoutMs,
)
