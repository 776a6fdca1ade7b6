import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Actor, type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { fillMailbox, hashOfTree } from '@reprieve/mailboxes/testing'
import { anActiveUser, aTenant, type TestTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { auditOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

const nobody = 'b7f00000-0000-4000-8000-000000000000'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const restore = (as: Actor, userId: string, body: unknown, headers: Record<string, string> = {}) =>
  api.send('POST', `${usersOf(tenant)}/${userId}/mailboxrestore`, { as, body, headers })

let created = 0
async function create(displayName: string): Promise<string> {
  created += 1
  const wanted = { userPrincipalName: `${displayName.toLowerCase()}${created}@${tenant.domain}`, displayName }
  return unwrap(await api.directory.operations.createUser(tenant.admin, wanted)).user.id
}

/** Ada, who is deleted and has messages in her mailbox, and Grace, who is active and has a mailbox. */
async function adaDeleted(roles: readonly DirectoryRole[] = []) {
  const { operations, mailRoot } = api.directory
  const [userId, toUserId] = [await create('Ada'), await create('Grace')]
  for (const role of roles) unwrap(await operations.addRoleMember(tenant.admin, { role, userId }))
  await fillMailbox(join(mailRoot, tenant.id, 'active', userId))
  unwrap(await operations.deleteUser(tenant.admin, { userId }))
  const source = join(mailRoot, tenant.id, 'set-aside', userId)
  const target = join(mailRoot, tenant.id, 'active', toUserId)
  return { userId, toUserId, source, target }
}

describe('POST …/mailboxrestore', () => {
  test('answers 202 with the folder that has the messages, and the user stays deleted', async () => {
    const { userId, toUserId, source, target } = await adaDeleted()
    const before = await hashOfTree(source)
    const got = await restore(tenant.admin.actor, userId, { TOUSERID: toUserId.toUpperCase() })
    expect([got.status, got.body]).toEqual([
      202,
      { userId, toUserId, folder: 'Restored from Ada', attributes: { objectType: 'MailboxRestore' } },
    ])
    const [message = ''] = await readdir(join(source, 'new'))
    const copied = await readFile(join(target, `.${got.body.folder}`, 'new', message))
    expect(copied).toEqual(await readFile(join(source, 'new', message)))
    expect(await hashOfTree(source)).toBe(before)
    const user = await api.send('GET', `${usersOf(tenant)}/${userId}`, { as: tenant.admin.actor })
    expect(user.body.state).toBe('inactive')
  })

  test('answers the same request id the same, and copies once', async () => {
    const { userId, toUserId, target } = await adaDeleted()
    const headers = { 'ms-requestid': 'be668bc0-5bd7-44d6-b6fa-529d41ce9659' }
    const first = await restore(tenant.admin.actor, userId, { toUserId }, headers)
    const once = await hashOfTree(target)
    const again = await restore(tenant.admin.actor, userId, { toUserId }, headers)
    expect([again.status, again.body]).toEqual([202, first.body])
    expect(await hashOfTree(target)).toBe(once)
    const other = await restore(tenant.admin.actor, userId, { toUserId: nobody }, headers)
    expect([other.status, other.body.code]).toEqual([409, 340904])
    const records = (await auditOf(tenant, userId)).filter(({ outcome }) => outcome === 'succeeded')
    expect(records.filter(({ operation }) => operation === 'restoreMailboxContents')).toHaveLength(1)
  })

  test.each([
    ['no user', {}, 3000],
    ['a user that is no GUID', { toUserId: 'grace' }, 3000],
    ['a number', { toUserId: 7 }, 3000],
    ['no JSON', '{', 800002],
  ])('is 400 for %s, and copies nothing', async (_name, body, code) => {
    const { userId, target } = await adaDeleted()
    const before = await hashOfTree(target)
    const got = await restore(tenant.admin.actor, userId, body)
    expect([got.status, got.body.code]).toEqual([400, code])
    expect(await hashOfTree(target)).toBe(before)
  })

  test('is 404 unless the one is deleted, the other active, and both have a mailbox', async () => {
    const { userId, toUserId } = await adaDeleted()
    const as = tenant.admin.actor
    const { id: mailless } = await anActiveUser(tenant)
    const refused = [
      [nobody, toUserId, 60002, nobody],
      [toUserId, toUserId, 60002, toUserId],
      [userId, nobody, 60002, nobody],
      [userId, userId, 60002, userId],
      [userId, mailless, 1000, mailless],
    ] as const
    for (const [from, to, code, named] of refused) {
      const got = await restore(as, from, { toUserId: to })
      expect([got.status, got.body.code, got.body.data]).toEqual([404, code, [named]])
    }
  })

  test.each(directoryRoles)('R45 by a %s', async (role) => {
    const { userId, toUserId } = await adaDeleted()
    const { actor } = await tenant.as(role)
    const got = await restore(actor, userId, { toUserId })
    const may: readonly DirectoryRole[] = ['globalAdministrator', 'userAdministrator', 'directoryWriter']
    expect([got.status, got.body.code]).toEqual(may.includes(role) ? [202, undefined] : [403, 900308])
  })

  test('R47 is 403 for the mail of somebody privileged, and for who may not act here', async () => {
    const { userId, toUserId, target } = await adaDeleted(['globalAdministrator'])
    const before = await hashOfTree(target)
    const { actor: writer } = await tenant.as('directoryWriter')
    const application: Actor = { kind: 'application', tenantId: tenant.id, clientId: 'app' }
    const over = await aTechnician(tenant, { state: 'terminated' })
    for (const [actor, code] of [
      [writer, 900308] as const,
      [application, 900329] as const,
      [over, 20002] as const,
    ]) {
      const got = await restore(actor, userId, { toUserId })
      expect([got.status, got.body.code]).toEqual([403, code])
    }
    expect(await hashOfTree(target)).toBe(before)
  })
})
