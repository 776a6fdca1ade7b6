import { readFileSync } from 'node:fs'
import {
  changeRows,
  columnsOf,
  everyRow,
  everyTableName,
  insertRows,
  nameInDatabase,
} from '@reprieve/db/testing'
import type { UserId } from '@reprieve/domain'
import { expect, it, onTestFinished } from 'vitest'
import {
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  openTestDirectory,
  type TestTenant,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

const page = new URL('../../../../docs/concepts/delete-restore-delete.md', import.meta.url)

/** What the page says about each place in the database, step by step. */
const claims = new Map(
  [...readFileSync(page, 'utf8').matchAll(/^\| `([a-z_.]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, place = '', ...words]) => [place, words.slice(0, 3).map((word) => word.trim())],
  ),
)

const toSql = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const ofUsers = ['userId', 'holderId', 'managerId', 'fromUserId', 'toUserId']
const byColumn = ['users', 'credentials'] as const
const byRow = everyTableName.filter(
  (table) =>
    !byColumn.some((name) => name === table) && columnsOf(table).some((column) => ofUsers.includes(column)),
)

type Row = Readonly<Record<string, unknown>>

/** The user at one moment: the values of its own columns, and its rows in other tables as texts. */
interface Moment {
  readonly columns: ReadonlyMap<string, unknown>
  readonly rows: ReadonlyMap<string, readonly string[]>
  readonly at: Date
}

async function lookAt({ directory: { storage, clock } }: TestTenant, userId: UserId): Promise<Moment> {
  const columns = new Map<string, unknown>()
  for (const table of byColumn) {
    const all: readonly Row[] = await storage.read(() => everyRow(table))
    const own = all.find((row) => row.id === userId || row.userId === userId)
    for (const [name, value] of Object.entries(own ?? {})) columns.set(`${table}.${toSql(name)}`, value)
  }
  const rows = new Map<string, readonly string[]>()
  for (const table of byRow) {
    const all: readonly Row[] = await storage.read(() => everyRow(table))
    const own = all.filter((row) => ofUsers.some((column) => row[column] === userId))
    rows.set(nameInDatabase(table), own.map((row) => JSON.stringify(row)).toSorted())
  }
  return { columns, rows, at: clock.now() }
}

function isColumnClaimTrue(word: string, before: unknown, after: unknown, at: Date): boolean {
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  if (word === 'stays') return isSame
  if (word === 'counts up') return Number(after) > Number(before)
  if (word === 'the moment') return after instanceof Date && after.getTime() === at.getTime()
  const [, value] = /^becomes (\w+)$/.exec(word) ?? []
  if (value === undefined) throw new Error(`The page says "${word}" of a column, which means nothing`)
  return !isSame && after === value
}

type Texts = readonly string[]

const rowClaims: Readonly<Record<string, (before: Texts, after: Texts, first: Texts) => boolean>> = {
  stays: (before, after) => before.length > 0 && before.join() === after.join(),
  goes: (before, after) => before.length > 0 && after.length === 0,
  'comes back': (before, after, first) => after.join() === first.join() && before.join() !== first.join(),
  appears: (before, after) => before.length === 0 && after.length > 0,
  changes: (before, after) => before.length > 0 && after.length > 0 && before.join() !== after.join(),
  grows: (before, after) => after.length > before.length && before.every((row) => after.includes(row)),
  none: (before, after) => before.length === 0 && after.length === 0,
}

/**
 * A user with a value in every column, and with rows in every table in which an active user can have some
 * without acting.
 */
async function aRichUser(tenant: TestTenant): Promise<UserId> {
  const { directory, id: tenantId, domain, admin } = tenant
  const { operations, storage, clock } = directory
  const { user } = unwrap(
    await operations.createUser(admin, {
      userPrincipalName: `ada@${domain}`,
      displayName: 'Ada Lovelace',
      usageLocation: 'GB',
      firstName: 'Ada',
      lastName: 'Lovelace',
      phoneNumber: '+44 20 7946 0000',
      jobTitle: 'Engineer',
      department: 'Research',
      office: 'B 2.14',
      mobilePhone: '+44 7700 900000',
      employeeId: '00472',
      preferredLanguage: 'en-GB',
      immutableId: 'YW5jaG9y',
      signInBlocked: true,
      password: { value: 'violet kettle forty two', mustChange: true },
      proxyAddresses: [`SMTP:ada@${domain}`, `smtp:countess@${domain}`],
    }),
  )
  const { id: userId } = user
  const [manager, report] = [await anActiveUser(tenant), await anActiveUser(tenant)]
  const [group, skuId] = [await aRecipient(tenant, 'group', 'Team'), await aProduct(tenant, 3)]
  unwrap(await operations.addGroupMember(admin, { groupId: group.id, userId }))
  unwrap(await operations.addRoleMember(admin, { role: 'globalReader', userId }))
  unwrap(await operations.assignLicences(admin, { userId, assign: [skuId], remove: [] }))
  unwrap(await operations.placeHold(admin, { userId, reason: 'inquiry' }))
  const letter = { userId, to: [`hr@${domain}`], password: 'violet kettle forty two' }
  unwrap(await operations.sendRestoreMail(admin, letter))
  const rows = [{ userId }]
  unwrap(await operations.startRestoreJob(admin, { rows }))
  await workUntilIdle(directory)
  const later = new Date(clock.now().getTime() + 300 * 86_400_000)
  const customer = await aTenant(directory)
  const between = { tenantId: customer.id, partnerId: tenantId }
  const roles = ['globalReader'] as const
  await storage.transaction(tenantId, function* () {
    yield* changeRows('users', { tenantId, id: userId }, { lastDirectorySyncAt: clock.now() })
    yield* insertRows('reportingLines', [
      { tenantId, userId, managerId: manager.id },
      { tenantId, userId: report.id, managerId: userId },
    ])
    yield* insertRows('sourceAttributes', [{ tenantId, source: 'hr', userId, attributes: { nickName: 'A' } }])
    yield* insertRows('externalIds', [{ tenantId, source: 'hr', externalId: 'e-1', userId }])
    yield* insertRows('mailboxCopies', [
      {
        tenantId,
        id: directory.dependencies.newId(),
        fromUserId: userId,
        toUserId: report.id,
        folder: 'Old',
        contentsKey: 'k',
        markedAt: clock.now(),
        leasedBy: null,
        attempts: 0,
        nextAttemptAt: later,
        problem: null,
      },
    ])
  })
  await storage.transaction(customer.id, function* () {
    yield* insertRows('partnerRelationships', [
      { ...between, state: 'active', roles, startsAt: clock.now(), endsAt: later },
    ])
    yield* insertRows('technicianAssignments', [{ ...between, userId, roles }])
  })
  return userId
}

it('the page has a row for every column of a user and its credentials, and for every table with rows of users', () => {
  const columns = byColumn.flatMap((table) => columnsOf(table).map((name) => `${table}.${toSql(name)}`))
  expect([...claims.keys()].toSorted()).toEqual([...columns, ...byRow.map(nameInDatabase)].toSorted())
})

it('R4, R30, R33, R42 what delete, restore and delete do is what the page says, place by place', async () => {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const { operations, clock } = directory
  const tenant = await aTenant(directory, { isPartner: true })
  const userId = await aRichUser(tenant)
  const moments = [await lookAt(tenant, userId)]
  const empty = [...(moments[0]?.columns ?? [])].filter(([, value]) => value === null || value === '')
  expect(empty).toEqual([])
  for (const step of ['deleteUser', 'restoreUser', 'deleteUser'] as const) {
    clock.advance({ days: 1 })
    expect((await operations[step](tenant.admin, { userId })).ok).toBe(true)
    moments.push(await lookAt(tenant, userId))
  }
  const untrue: string[] = []
  for (const [place, words] of claims) {
    for (const [step, word] of words.entries()) {
      const [first, before, after] = [moments[0], moments[step], moments[step + 1]]
      if (first === undefined || before === undefined || after === undefined)
        throw new Error('A step is missing')
      const rowsOf = (moment: Moment) => moment.rows.get(place) ?? []
      const isRowClaim = first.rows.has(place)
      const rowClaim = rowClaims[word]
      if (isRowClaim && rowClaim === undefined) throw new Error(`The page says "${word}" of a table`)
      const isTrue = isRowClaim
        ? rowClaim?.(rowsOf(before), rowsOf(after), rowsOf(first))
        : isColumnClaimTrue(word, before.columns.get(place), after.columns.get(place), after.at)
      if (!isTrue) untrue.push(`step ${step + 1} of ${place}: ${word} is not true`)
    }
  }
  expect(untrue).toEqual([])
})
