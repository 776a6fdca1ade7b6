import { checkIntegrity } from '@reprieve/db/check'
import { everyRow } from '@reprieve/db/testing'
import type { AuditRecord } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const recordsOf = async (tenant: TestTenant, targetId: string): Promise<readonly AuditRecord[]> =>
  unwrap(await directory.operations.listAuditRecords(tenant.admin, { targetId })).items

const asked = (context: OperationContext, requestId: string): OperationContext => ({
  ...context,
  requestId,
  correlationId: 'correlation',
})

describe('request ids', () => {
  it('R49 gives the first answer again, whole, and does and records nothing', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const context = asked(tenant.admin, 'once')

    const first = await operations.restoreUser(context, { userId })
    const again = await operations.restoreUser(context, { userId })

    expect(again).toEqual({ ...first, replayed: true })
    expect(first.replayed).toBeUndefined()
    expect((await recordsOf(tenant, userId)).map(({ operation }) => operation)).toEqual([
      'restoreUser',
      'deleteUser',
    ])
  })

  it('gives a refusal again even where it would not be refused any more', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    const context = asked(tenant.admin, 'refused')

    const first = await operations.restoreUser(context, { userId })
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const again = await operations.restoreUser(context, { userId })

    expect(refusalOf(first)).toEqual({ type: 'UserNotDeleted', userId })
    expect(again).toEqual({ ...first, replayed: true })
    expect((await operations.restoreUser(asked(tenant.admin, 'new'), { userId })).ok).toBe(true)
  })

  it('refuses an id that came with another request before', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const [one, other] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    unwrap(await operations.restoreUser(asked(tenant.admin, 'reused'), { userId: one.id }))
    const answer = await operations.restoreUser(asked(tenant.admin, 'reused'), { userId: other.id })
    expect(refusalOf(answer)).toEqual({ type: 'RequestIdReused', requestId: 'reused' })
    expect((await operations.getDeletedUser(tenant.admin, { userId: other.id })).ok).toBe(true)
  })

  it("goes by the transport's fingerprint where there is one, whichever operation the request means by now", async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const context = { ...asked(tenant.admin, 'patch'), fingerprint: 'PATCH /users/x {"state":"active"}' }
    const first = unwrap(await operations.restoreUser(context, { userId }))
    const again = await operations.updateUser(context, { userId })
    expect(again.replayed).toBe(true)
    expect(unwrap(again).user).toEqual(first.user)
    const other = { ...context, fingerprint: 'PATCH /users/x {}' }
    expect(refusalOf(await operations.updateUser(other, { userId })).type).toBe('RequestIdReused')
  })

  it('keeps the ids of different callers apart', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const [one, other] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    const colleague = await tenant.as('globalAdministrator')
    unwrap(await operations.restoreUser(asked(tenant.admin, 'same'), { userId: one.id }))
    expect((await operations.restoreUser(asked(colleague, 'same'), { userId: other.id })).ok).toBe(true)
  })

  it('R44 gives no answer to who may not ask any more', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const helper = asked(await tenant.as('userAdministrator'), 'mine')
    if (helper.actor.kind !== 'user') throw new Error('a user acts')
    unwrap(await operations.restoreUser(helper, { userId }))
    unwrap(await operations.deleteUser(tenant.admin, { userId: helper.actor.userId }))
    expect(refusalOf(await operations.restoreUser(helper, { userId })).type).toBe('TenantNotFound')
  })

  it('R49 records a refusal by permission once, however often the same request comes', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    const reader = asked(await tenant.as('globalReader'), 'again')
    const answers = []
    for (let times = 0; times < 5; times += 1) answers.push(await operations.restoreUser(reader, { userId }))
    const error = { type: 'NotPermitted', permission: 'users.restore' }
    expect(answers.map((answer) => refusalOf(answer))).toEqual(Array(5).fill(error))
    expect(answers.map(({ replayed }) => replayed === true)).toEqual([false, true, true, true, true])
    expect((await recordsOf(tenant, userId)).length).toBe(1)
  })

  it('R44 gives no answer to who has lost the role that it was given for', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const helper = asked(await tenant.as('userAdministrator', 'globalReader'), 'mine')
    if (helper.actor.kind !== 'user') throw new Error('a user acts')
    unwrap(await operations.restoreUser(helper, { userId }))
    const lost = { role: 'userAdministrator' as const, userId: helper.actor.userId }
    unwrap(await operations.removeRoleMember(tenant.admin, lost))
    expect(refusalOf(await operations.restoreUser(helper, { userId })).type).toBe('NotPermitted')
  })

  it('answers 20 copies of one request at once with one change', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const copies = Array.from({ length: 20 }, () =>
      operations.restoreUser(asked(tenant.admin, 'copies'), { userId }),
    )
    const answers = await Promise.all(copies)
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(answers.filter(({ replayed }) => replayed).length).toBe(19)
    expect((await recordsOf(tenant, userId)).length).toBe(2)
  })

  it('answers 20 copies of one refused request at once with one record', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    const copies = Array.from({ length: 20 }, () =>
      operations.restoreUser(asked(tenant.admin, 'copies'), { userId }),
    )
    const answers = await Promise.all(copies)
    expect(answers.map((answer) => refusalOf(answer).type)).toEqual(Array(20).fill('UserNotDeleted'))
    expect((await recordsOf(tenant, userId)).length).toBe(1)
  })
})

describe('audit', () => {
  it('R49 records what was done and what was refused, by whom, in one unbroken chain', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant)
    const reader = await tenant.as('directoryReader')
    unwrap(await operations.deleteUser(asked(tenant.admin, 'request'), { userId: user.id }))
    await operations.restoreUser(reader, { userId: user.id })
    unwrap(await operations.restoreUser(tenant.admin, { userId: user.id }))

    const records = await recordsOf(tenant, user.id)

    expect(records).toMatchObject([
      { sequence: 3, operation: 'restoreUser', outcome: 'succeeded', before: { state: 'deleted' } },
      {
        sequence: 2,
        operation: 'restoreUser',
        outcome: 'failed',
        error: 'NotPermitted',
        actor: reader.actor,
      },
      { sequence: 1, operation: 'deleteUser', requestId: 'request', correlationId: 'correlation' },
    ])
    expect(records[0]?.targetName).toBe(user.userPrincipalName)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R49 pages through the records by filter, newest first, both ways', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    for (let round = 0; round < 5; round += 1) await aDeletedUser(tenant)
    clock.advance({ ms: 1 })
    const list = (page: object) =>
      operations.listAuditRecords(tenant.admin, { operation: 'deleteUser', outcome: 'succeeded', page })

    const first = unwrap(await list({ size: 2 }))
    const second = unwrap(await list({ size: 2, after: first.next ?? undefined }))
    const last = unwrap(await list({ size: 2, fromEnd: true }))
    const back = unwrap(await list({ size: 2, before: second.previous ?? undefined }))

    const sequences = (page: typeof first) => page.items.map(({ sequence }) => sequence)
    expect([first, second, last, back].map(sequences)).toEqual([
      [5, 4],
      [3, 2],
      [2, 1],
      [5, 4],
    ])
    expect([first.previous, last.next, back.previous]).toEqual([null, null, null])
    const none = await operations.listAuditRecords(tenant.admin, { from: clock.now() })
    expect(unwrap(none).items).toEqual([])
  })

  it('leaves no trace of a tenant that does not exist, and of input that is none', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const count = async () => (await storage.read(() => everyRow('auditRecords'))).length
    const before = await count()
    const nowhere = { ...tenant.admin, tenantId: directory.dependencies.newId() }
    const userId = directory.dependencies.newId()
    expect(refusalOf(await operations.deleteUser(nowhere, { userId })).type).toBe('TenantNotFound')
    const invalid = await operations.deleteUser(tenant.admin, { userId: 'no id' })
    expect(refusalOf(invalid)).toMatchObject({ type: 'InvalidInput', path: 'userId' })
    expect(await count()).toBe(before)
  })

  it('R50 keeps passwords, hashes and tokens out of records and kept answers', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const secret = 'Wovmek-Zilrat-84'
    const password = { value: secret, mustChange: false }
    const notify = { to: ['me@mail.example'], confirmOutside: true }
    const userPrincipalName = `hal@${tenant.domain}`
    const created = unwrap(
      await operations.createUser(asked(tenant.admin, 'a'), {
        userPrincipalName,
        displayName: 'H',
        password,
      }),
    )
    const userId = created.user.id
    unwrap(await operations.resetPassword(asked(tenant.admin, 'b'), { userId, password }))
    unwrap(await operations.updateUser(asked(tenant.admin, 'c'), { userId, password }))
    unwrap(await operations.deleteUser(asked(tenant.admin, 'd'), { userId }))
    unwrap(await operations.restoreUser(asked(tenant.admin, 'e'), { userId, password, notify }))
    const mail = { ...notify, userId, password: secret }
    unwrap(await operations.sendRestoreMail(asked(tenant.admin, 'f'), mail))
    const weak = { userId, password: { value: 'hal', mustChange: false } }
    await operations.resetPassword(asked(tenant.admin, 'g'), weak)

    const kept = await storage.read(function* () {
      return [...(yield* everyRow('auditRecords')), ...(yield* everyRow('requestIds'))]
    })
    const outbox = await storage.read(() => everyRow('outbox'))
    const own = JSON.stringify(kept.filter(({ tenantId }) => tenantId === tenant.id))
    expect(own).toContain('restoreUser')
    const tokens = outbox.flatMap(
      ({ payload }) => JSON.stringify(payload).match(/secret\/([\w-]+)/)?.[1] ?? [],
    )
    expect(tokens.length).toBe(2)
    for (const word of [secret, 'argon2', ...tokens]) expect(own).not.toContain(word)
    expect(JSON.stringify(outbox)).not.toContain(secret)
  })
})

describe('who may not', () => {
  it('R44 refuses applications everywhere, and records it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    const actor = { kind: 'application', tenantId: tenant.id, clientId: 'script' } as const
    const context = { tenantId: tenant.id, actor }
    const answers = [
      await operations.deleteUser(context, { userId }),
      await operations.listUsers(context, {}),
      await operations.listCustomers(context, {}),
    ]
    expect(answers.map((answer) => refusalOf(answer).type)).toEqual(Array(3).fill('ApplicationNotAllowed'))
    const [record] = await recordsOf(tenant, userId)
    expect(record).toMatchObject({ outcome: 'failed', error: 'ApplicationNotAllowed', actor })
  })

  it("R48 does not know another tenant, nor another tenant's users", async () => {
    const { operations } = directory
    const [own, other] = [await aTenant(directory), await aTenant(directory)]
    const [active, deleted] = [await anActiveUser(other), await aDeletedUser(other)]
    const intruder = { ...own.admin, tenantId: other.id }
    const lists = await operations.listDeletedUsers(intruder, {})
    expect(refusalOf(lists)).toEqual({ type: 'TenantNotFound', tenantId: other.id })
    expect(refusalOf(await operations.restoreUser(intruder, { userId: deleted.id })).type).toBe(
      'TenantNotFound',
    )
    const { admin } = own
    const answers = [
      await operations.getUser(admin, { userId: active.id }),
      await operations.findUser(admin, { userId: deleted.id }),
      await operations.updateUser(admin, { userId: active.id, displayName: 'X' }),
      await operations.deleteUser(admin, { userId: active.id }),
      await operations.restoreUser(admin, { userId: deleted.id }),
      await operations.purgeUser(admin, { userId: deleted.id, confirmation: deleted.displayName }),
    ]
    expect(answers.map((answer) => refusalOf(answer).type)).toEqual(Array(6).fill('UserNotFound'))
    expect(unwrap(await operations.getDeletedUser(other.admin, { userId: deleted.id }))).toEqual(deleted)
  })

  it('R48 lets nobody act who is deleted or blocked', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const blocked = await anActiveUser(tenant, { roles: ['globalAdministrator'], signInBlocked: true })
    const actor = { kind: 'user', tenantId: tenant.id, userId: blocked.id } as const
    const { userPrincipalName } = blocked
    const answer = await operations.listUsers(
      { tenantId: tenant.id, actor: { ...actor, userPrincipalName } },
      {},
    )
    expect(refusalOf(answer).type).toBe('TenantNotFound')
  })
})
