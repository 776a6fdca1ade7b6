import type { SessionMark, UserId } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
  anActiveUser,
  aTenant,
  contextOf,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const password = { value: 'Tomkel-Dufzag-37', mustChange: false }

/**
 * Ways in which the sessions of a person end, each followed by what is needed for the person to sign in
 * again.
 */
const ends: Record<string, (tenant: TestTenant, userId: UserId) => Promise<void>> = {
  'a password reset': async ({ admin }, userId) => {
    unwrap(await directory.operations.resetPassword(admin, { userId, password }))
  },
  'a password set with other changes': async ({ admin }, userId) => {
    unwrap(await directory.operations.updateUser(admin, { userId, password }))
  },
  'a deletion and a restore': async ({ admin }, userId) => {
    unwrap(await directory.operations.deleteUser(admin, { userId }))
    unwrap(await directory.operations.restoreUser(admin, { userId }))
  },
  'a block that is lifted': async ({ admin }, userId) => {
    unwrap(await directory.operations.updateUser(admin, { userId, signInBlocked: true }))
    unwrap(await directory.operations.updateUser(admin, { userId, signInBlocked: false }))
  },
  'the loss of the last role, given again': async ({ admin }, userId) => {
    const role = 'globalReader' as const
    unwrap(await directory.operations.removeRoleMember(admin, { userId, role }))
    unwrap(await directory.operations.addRoleMember(admin, { userId, role }))
  },
}

const may = async (context: OperationContext, session: SessionMark) => {
  const read = await directory.operations.listUsers({ ...context, session }, {})
  const written = await directory.operations.createUser(
    { ...context, session },
    {
      userPrincipalName: 'nobody@elsewhere.example',
      displayName: 'Nobody',
      usageLocation: 'NL',
    },
  )
  return [read.ok || read.error.type, written.ok || written.error.type]
}

describe.each(Object.entries(ends))('R33 %s', (_what, end) => {
  it('ends what was made before, by its epoch and by its time, and nothing that is made after', async () => {
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { roles: ['globalReader'], password: 'Wovmek-Zilrat-84' })
    const context = contextOf(user)
    const before = { sessionEpoch: 1, issuedAt: directory.clock.now() }
    expect(await may(context, before)).toEqual([true, 'NotPermitted'])
    expect(await may(context, { issuedAt: before.issuedAt })).toEqual([true, 'NotPermitted'])

    directory.clock.advance({ ms: 1 })
    await end(tenant, user.id)
    const gone = ['TenantNotFound', 'TenantNotFound']
    expect(await may(context, before)).toEqual(gone)
    expect(await may(context, { issuedAt: before.issuedAt })).toEqual(gone)
    expect(await may(context, {})).toEqual(gone)
    const sessionEpochs = [2, 3].map((sessionEpoch) => may(context, { sessionEpoch }))
    expect(await Promise.all(sessionEpochs)).toContainEqual([true, 'NotPermitted'])
    expect(await may(context, { issuedAt: directory.clock.now() })).toEqual([true, 'NotPermitted'])
  })
})

it('R33 the loss of one of two roles ends nothing', async () => {
  const tenant = await aTenant(directory)
  const user = await anActiveUser(tenant, { roles: ['globalReader', 'directoryReader'] })
  const one = { userId: user.id, role: 'directoryReader' as const }
  unwrap(await directory.operations.removeRoleMember(tenant.admin, one))
  expect(await may(contextOf(user), { sessionEpoch: 1 })).toEqual([true, 'NotPermitted'])
})

describe('R33 a visit', () => {
  const visitOf = (id: string) => ({ id, signedInAt: directory.clock.now().getTime() })

  it('ends by signing out, at every process, and no other with it', async () => {
    const tenant = await aTenant(directory)
    const { tenantId, id: userId } = await anActiveUser(tenant)
    const session = { tenantId, userId, sessionEpoch: 1 }
    const [one, other] = [visitOf('one'), visitOf('other')]
    expect(await directory.operations.checkSession(session, one)).toBe(true)
    await directory.operations.endVisit(one)
    const elsewhere = createOperations(directory.dependencies)
    expect(await elsewhere.checkSession(session, one)).toBe(false)
    expect(await elsewhere.checkSession(session, other)).toBe(true)
  })

  it('ends after twelve hours, also where the end of it is not known any more', async () => {
    const tenant = await aTenant(directory)
    const { tenantId, id: userId } = await anActiveUser(tenant)
    const session = { tenantId, userId, sessionEpoch: 1 }
    const [kept, left] = [visitOf('kept'), visitOf('left')]
    await directory.operations.endVisit(left)
    directory.clock.advance({ hours: 12, ms: -1 })
    expect(await directory.operations.checkSession(session, kept)).toBe(true)
    expect(await directory.operations.checkSession(session, left)).toBe(false)
    directory.clock.advance({ ms: 1 })
    await directory.operations.oauthStates.forgetExpired()
    expect(await directory.operations.checkSession(session, kept)).toBe(false)
    expect(await directory.operations.checkSession(session, left)).toBe(false)
  })
})
