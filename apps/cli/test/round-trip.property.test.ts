import { checkIntegrity } from '@reprieve/db/check'
import { type DirectoryRole, directoryRoles, profileTexts } from '@reprieve/domain'
import type { DirectoryRecord, ExportedUser } from '@reprieve/domain/import'
import { readSource, writeExport } from '@reprieve/import'
import { type OperationContext, openExport } from '@reprieve/operations'
import {
  anActiveUser,
  aProduct,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '@reprieve/operations/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '../src/import/carry-out.ts'
import { carryOutBelongings } from '../src/import/carry-out-belongings.ts'
import { carryOutDeleted } from '../src/import/carry-out-deleted.ts'
import { carryOutGroups } from '../src/import/carry-out-groups.ts'
import { type Review, review } from '../src/import/review.ts'

let from: TestDirectory
let into: TestDirectory
beforeAll(async () => {
  from = await openTestDirectory()
  into = await openTestDirectory()
  // Ids count up from the same start, so this makes sure that the two directories have different ones.
  for (let count = 0; count < 100_000; count += 1) from.dependencies.newId()
})
afterAll(async () => {
  for (const directory of [from, into]) {
    expect(await checkIntegrity(directory.database)).toEqual([])
    await directory.dispose()
  }
})

const text = fc.option(fc.stringMatching(/^[A-Za-z]([A-Za-zéß ]{0,9}[A-Za-z])?$/), { nil: null, freq: 2 })

const aUser = fc.record({
  displayName: fc.stringMatching(/^[A-Za-zéß]{1,9}$/),
  texts: fc.record({
    firstName: text,
    lastName: text,
    jobTitle: text,
    department: text,
    office: text,
    mobilePhone: text,
    employeeId: text,
  }),
  signInBlocked: fc.boolean(),
  hasPassword: fc.boolean(),
  addresses: fc.nat(2),
  groups: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
  licences: fc.uniqueArray(fc.nat(1), { maxLength: 2 }),
  roles: fc.uniqueArray(fc.constantFrom(...directoryRoles), { maxLength: 2 }),
  hold: fc.option(fc.constantFrom('inquiry', 'lawsuit'), { nil: null, freq: 3 }),
  /** A user reports only to somebody of a higher rank, so that nobody reports to themselves. */
  rank: fc.nat(1_000),
  manager: fc.option(fc.nat(7), { nil: null, freq: 3 }),
  /** Those with a number are deleted in the order of their numbers, some of them after somebody took their name. */
  deletedAs: fc.option(fc.nat(1_000), { nil: null, freq: 2 }),
  isSucceeded: fc.boolean(),
})
type AUser = typeof aUser extends fc.Arbitrary<infer Value> ? Value : never

interface Organisation {
  readonly tenant: TestTenant
  readonly skuIds: readonly string[]
}

async function anOrganisation(directory: TestDirectory): Promise<Organisation> {
  const tenant = await aTenant(directory)
  return { tenant, skuIds: [await aProduct(tenant, 50), await aProduct(tenant, 50)] }
}

const operator = ({ tenant }: Organisation): OperationContext => ({
  tenantId: tenant.id,
  actor: { kind: 'system', name: 'cli' },
})

/** Fills an organisation with these people and three groups, through the operations that people use. */
async function fill({ tenant, skuIds }: Organisation, users: readonly AUser[]): Promise<void> {
  const { admin, domain, directory } = tenant
  const { operations } = directory
  const groupIds: string[] = []
  for (const displayName of ['Team', 'Sales', 'Council']) {
    const proxyAddresses = displayName === 'Council' ? [] : [`SMTP:${displayName.toLowerCase()}@${domain}`]
    groupIds.push(unwrap(await operations.createGroup(admin, { displayName, proxyAddresses })).group.id)
  }
  const ids: string[] = []
  for (const [index, user] of users.entries()) {
    const also = Array.from({ length: user.addresses }, (_, place) => `also${place}.${index}@${domain}`)
    const { id: userId } = await anActiveUser(tenant, {
      local: `person${index}`,
      displayName: user.displayName,
      signInBlocked: user.signInBlocked,
      roles: user.roles satisfies DirectoryRole[],
      alsoAt: also,
      ...user.texts,
      ...(user.hasPassword && { password: 'Wovmek-Zilrat-84' }),
    })
    ids.push(userId)
    const assign = user.licences.map((place) => skuIds[place] ?? '')
    unwrap(await operations.assignLicences(admin, { userId, assign }))
    for (const place of user.groups)
      unwrap(await operations.addGroupMember(admin, { groupId: groupIds[place] ?? '', userId }))
    if (user.hold !== null) unwrap(await operations.placeHold(admin, { userId, reason: user.hold }))
  }
  for (const [index, user] of users.entries()) {
    const manager = users[user.manager ?? -1]
    const [userId = '', managerId = ''] = [ids[index], ids[user.manager ?? -1]]
    if (manager !== undefined && manager.rank > user.rank)
      unwrap(await operations.setManager(admin, { userId, managerId }))
  }
  const toDelete = users
    .map(({ deletedAs, isSucceeded }, index) => ({ deletedAs, isSucceeded, index }))
    .filter(({ deletedAs }) => deletedAs !== null)
    .sort((one, other) => (one.deletedAs ?? 0) - (other.deletedAs ?? 0))
  for (const { index, isSucceeded } of toDelete) {
    directory.clock.advance({ hours: 1 })
    unwrap(await operations.deleteUser(admin, { userId: ids[index] ?? '', confirmDeletions: true }))
    const userPrincipalName = `person${index}@${domain}`
    if (isSucceeded)
      unwrap(await operations.createUser(admin, { userPrincipalName, displayName: 'Successor' }))
  }
}

async function exported(organisation: Organisation): Promise<string> {
  const { operations } = organisation.tenant.directory
  const asked = { format: 'jsonl', passwordHashes: true } as const
  let whole = ''
  const portions = unwrap(await openExport(operations, operator(organisation), asked))
  for await (const part of writeExport(portions, 'jsonl')) whole += part
  return whole
}

/** The text as the other organisation would export it, with that organisation's domain and products. */
function translated(whole: string, one: Organisation, other: Organisation): string {
  const words = new Map([[one.tenant.domain, other.tenant.domain]])
  for (const [index, skuId] of one.skuIds.entries()) words.set(skuId, other.skuIds[index] ?? '')
  return [...words].reduce((said, [word, instead]) => said.replaceAll(word, instead), whole)
}

async function* bytesOf(whole: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(whole)
}

/** Imports an export as the command line does, and returns the outcome of each row. */
async function imported(organisation: Organisation, whole: string): Promise<readonly string[]> {
  const { operations } = organisation.tenant.directory
  const context = operator(organisation)
  const importing = { operations, context, source: 'export' }
  const items = () => readSource(bytesOf(whole), 'jsonl')
  const reviewed: Review = await review(
    operations,
    context,
    { source: 'export', items: items() },
    () => undefined,
  )
  const outcomes: string[] = []
  for await (const { outcome, reason } of carryOut({ ...importing, reviewed }, items()))
    outcomes.push(`${outcome} ${reason}`.trim())
  for await (const { outcome, reason } of carryOutGroups(importing, reviewed.groups))
    outcomes.push(outcome === 'refused' ? reason : outcome)
  for await (const { outcome, reason } of carryOutBelongings(importing, reviewed.belongings))
    outcomes.push(outcome === 'refused' ? reason : outcome)
  for await (const { outcome, reason } of carryOutDeleted(importing, items))
    outcomes.push(outcome === 'refused' ? reason : outcome)
  return outcomes
}

/**
 * The contents of an export in a fixed order, with names in place of ids. It leaves out the administrators
 * who made the organisations, and what belongs to an installation: ids, instants, and who placed a hold.
 */
function facts(whole: string) {
  const records = whole
    .trimEnd()
    .split('\n')
    .map((line): DirectoryRecord => JSON.parse(line))
  const users = records.filter((record): record is ExportedUser => record.kind === 'user')
  // Several deleted users, and a live one, can have had one name.
  const nameOf = ({ userPrincipalName, deletion }: ExportedUser): string =>
    `${userPrincipalName} ${deletion?.deletedAt ?? ''}`
  const names = new Map(users.map((user) => [user.id, nameOf(user)]))
  const groups = new Map(
    records.flatMap((record) => (record.kind === 'group' ? [[record.id, record.displayName] as const] : [])),
  )
  const people = users
    .filter(({ userPrincipalName }) => userPrincipalName.startsWith('person'))
    .map((user) => ({
      kind: user.kind,
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName,
      firstName: user.firstName,
      lastName: user.lastName,
      usageLocation: user.usageLocation,
      phoneNumber: user.phoneNumber,
      texts: profileTexts.map((name) => user[name]),
      signInBlocked: user.signInBlocked,
      proxyAddresses: [...user.proxyAddresses].sort(),
      password: user.passwordHash?.replace('{ARGON2}', ''),
      hold: user.hold?.reason,
      manager: user.managerId && names.get(user.managerId),
      groups: user.groups.map((id) => groups.get(id)).sort(),
      roles: user.roles,
      licences: user.licences,
      name: nameOf(user),
      deletion: user.deletion && {
        deletedAt: user.deletion.deletedAt,
        purgeAt: user.deletion.purgeAt,
        deletedByName: user.deletion.deletedByName,
        notes: {
          ...user.deletion.notes,
          groups: user.deletion.notes.groups.map(({ displayName }) => displayName).sort(),
          managerId: names.get(user.deletion.notes.managerId ?? ''),
          reports: user.deletion.notes.reports?.map((id) => names.get(id)).sort(),
        },
      },
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  const others = records.flatMap((record) =>
    record.kind === 'group' || record.kind === 'contact' || record.kind === 'shared-mailbox'
      ? [{ kind: record.kind, displayName: record.displayName, proxyAddresses: record.proxyAddresses }]
      : [],
  )
  return [...people, ...others.sort((one, other) => (one.displayName < other.displayName ? -1 : 1))]
}

test('R59 an export that is imported into an empty organisation gives an equal directory, and R58 nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aUser, { minLength: 1, maxLength: 8 }), async (users) => {
      const start = Math.max(from.clock.now().getTime(), into.clock.now().getTime())
      for (const { clock } of [from, into]) clock.set(new Date(start))
      const [source, target] = [await anOrganisation(from), await anOrganisation(into)]
      await fill(source, users)
      into.clock.set(from.clock.now())
      const whole = translated(await exported(source), source, target)
      const outcomes = await imported(target, whole)
      expect(new Set(outcomes)).toEqual(new Set(['skipped', 'created', 'changed']))
      const said = facts(whole)
      const successors = users.filter(({ deletedAs, isSucceeded }) => deletedAs !== null && isSucceeded)
      const people = said.filter(({ kind }) => kind === 'user')
      expect(people).toHaveLength(users.length + successors.length)
      expect(facts(await exported(target))).toEqual(said)
      expect(new Set(await imported(target, whole))).toEqual(new Set(['skipped', 'left']))
    }),
    { numRuns: 25 },
  )
}, 300_000)
