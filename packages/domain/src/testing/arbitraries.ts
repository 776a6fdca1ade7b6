import fc from 'fast-check'
import type { UserId } from '../ids.ts'
import { directoryRoles } from '../role/directory-role.ts'
import type { Conflict, Resolution } from '../user/conflicts.ts'
import { nameKeyOfAddress } from '../user/name-key.ts'
import { namesOf } from '../user/names-of.ts'
import type {
  LiveUser,
  RestoreCaller,
  RestoreRequest,
  RestoreRow,
  RestoreStrategy,
} from '../user/restore-plan.ts'
import type { DeletedUser } from '../user/user.ts'
import { aDeletedUser, anActiveUser, aTenant } from './builders.ts'
import { type ModelDirectory, planIn, type Recipient } from './model-directory.ts'

const skuIds = ['sku-a', 'sku-b', 'sku-c'] as const
const groupIds = ['group-a', 'group-b', 'group-c'] as const

// The set of names is small, so that they often collide. Numbered ones are included, so that proposals collide as well.
const localPart = fc.constantFrom('ann', 'Ann', 'ann1', 'ann2', 'ann12', 'bob', 'bob1', 'c.d')
const domain = fc.constantFrom('contoso.example', 'contoso.example', 'fabrikam.example', 'gone.example')

/** A sign-in name of the model's tenant. One in four lies on a domain that has left the tenant. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .tuple(localPart, domain)
  .map(([local, at]) => `${local}@${at}`)

const arbitraryAddresses = fc
  .tuple(
    fc.option(arbitraryName),
    fc.array(arbitraryName, { maxLength: 3 }),
    fc.subarray(['SIP:ann@contoso.example', 'X500:/o=Contoso/cn=Ann', 'x500:/o=contoso/cn=bob']),
  )
  .map(([primary, secondary, others]) => [
    ...(primary === null ? [] : [`SMTP:${primary}`]),
    ...secondary.map((name) => `smtp:${name}`),
    ...others,
  ])

const arbitraryRoles = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray([...directoryRoles], { minLength: 1, maxLength: 2 }) },
)

const arbitraryProfile = fc.record({
  userPrincipalName: arbitraryName,
  proxyAddresses: arbitraryAddresses,
  immutableId: rarely(fc.constantFrom('QW5u', 'Qm9i', 'Q2Q='), null),
  source: rarely(fc.constant('synchronised' as const), 'cloud' as const),
  usageLocation: fc.option(fc.constant('US'), { freq: 5 }),
})

const arbitraryNotes = fc.record({
  licences: fc.subarray([...skuIds, 'sku-retired']),
  roles: arbitraryRoles,
  groups: fc.subarray([...groupIds, 'group-purged'].map((id) => ({ id, displayName: id }))),
})

const arbitraryRecipient = fc.record({
  kind: fc.constantFrom('group' as const, 'contact' as const, 'shared-mailbox' as const),
  proxyAddresses: arbitraryAddresses,
})

/** A directory in which each live name has one holder, and a bin whose users want many of those names back. */
export const arbitraryDirectory: fc.Arbitrary<ModelDirectory> = fc
  .record({
    active: fc.array(
      fc.record({ profile: arbitraryProfile, roles: arbitraryRoles, licences: fc.subarray([...skuIds]) }),
      { maxLength: 8 },
    ),
    deleted: fc.array(fc.record({ profile: arbitraryProfile, notes: arbitraryNotes }), {
      minLength: 1,
      maxLength: 8,
    }),
    recipients: fc.array(arbitraryRecipient, { maxLength: 4 }),
    free: fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: -2, max: 2 })),
    groups: fc.tuple(...groupIds.map(() => fc.constantFrom('active' as const, 'deleted' as const))),
  })
  .map(({ active, deleted, recipients, free, groups }) => {
    const taken = new Set<string>()
    return {
      tenant: aTenant(),
      active: active.flatMap(({ profile, roles, licences }, index) => {
        const user = anActiveUser({ ...profile, id: `active-${index}`, roles, licences })
        return settle(user, taken)
      }),
      deleted: deleted.map(
        ({ profile, notes }, index): DeletedUser =>
          aDeletedUser({ ...profile, id: `deleted-${index}`, notes }),
      ),
      recipients: recipients.map((one, index): Recipient => {
        const id = `${one.kind}-${index}`
        return { ...one, id, displayName: id, proxyAddresses: leftOf(one.proxyAddresses, taken) }
      }),
      seats: new Map(
        skuIds.map((skuId, index) => [skuId, { free: free[index] ?? 0, available: skuId !== 'sku-c' }]),
      ),
      groups: new Map(groupIds.map((id, index) => [id, groups[index] ?? 'active'])),
    }
  })

/**
 * Rows for some users of the bin. Now and then one is a repetition, or names an active or unknown user; answers may or
 * may not fit.
 */
export function arbitraryRequest(directory: ModelDirectory): fc.Arbitrary<RestoreRequest> {
  const resolutions = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(arbitraryResolution, { minLength: 1, maxLength: 3 }) },
  )
  const rowOf = (userId: UserId) => resolutions.map((given): RestoreRow => ({ userId, resolutions: given }))
  const inBin = fc.shuffledSubarray(
    directory.deleted.map(({ id }) => id),
    { minLength: 1 },
  )
  const odd = [...directory.deleted.slice(0, 1), ...directory.active.slice(0, 1)].map(({ id }) => id)
  const userIds = fc
    .tuple(inBin, rarely(fc.constantFrom(...odd, 'nobody'), null))
    .map(([ids, other]) => (other === null ? ids : [...ids, other]))
  const rows = userIds.chain((ids) => fc.tuple(...ids.map(rowOf)))
  return fc.record({ rows, strategy: arbitraryStrategy })
}

/**
 * The same request with one of the offered answers to each conflict, as a person who goes through the plan would give.
 */
export function arbitraryAnswers(
  directory: ModelDirectory,
  request: RestoreRequest,
  caller: RestoreCaller,
): fc.Arbitrary<RestoreRequest> {
  const asked = { ...request, rows: request.rows.map(({ userId }) => ({ userId, resolutions: [] })) }
  const { plan } = planIn(directory, asked, caller)
  const rows = plan.rows.map((row) => {
    const conflicts = row.outcome === 'refused' ? [] : row.conflicts
    const answers = fc.tuple(...conflicts.map(arbitraryAnswer))
    return answers.map((given): RestoreRow => ({ userId: row.userId, resolutions: given.flat() }))
  })
  return fc.tuple(...rows).map((answered) => ({ ...request, rows: answered }))
}

/** Every combination of the strategy's choices. */
export const arbitraryStrategy: fc.Arbitrary<RestoreStrategy> = fc.record({
  names: fc.constantFrom('fail', 'proposed'),
  addresses: fc.constantFrom('drop', 'drop', 'fail'),
  licences: fc.constantFrom('best-effort', 'best-effort', 'required'),
  roles: fc.constantFrom('fail', 'without'),
})

/** Callers with and without the roles that a decision depends on. */
export const arbitraryCaller: fc.Arbitrary<RestoreCaller> = fc.record({
  userId: fc.constantFrom(null, 'active-0', 'active-1'),
  roles: fc.constantFrom<RestoreCaller['roles']>(
    ['globalAdministrator'],
    ['userAdministrator'],
    ['directoryWriter'],
    directoryRoles,
  ),
})

/** Resolutions of every kind, whether or not a conflict asks for them. */
export const arbitraryResolution: fc.Arbitrary<Resolution> = fc.oneof(
  fc.record({ resolve: fc.constant('newUserPrincipalName' as const), userPrincipalName: arbitraryName }),
  fc.record({ resolve: fc.constant('renameHolder' as const), userPrincipalName: arbitraryName }),
  fc.constant({ resolve: 'replaceHolder' } as const),
  fc.record(
    { resolve: fc.constantFrom('takeBack' as const, 'drop' as const), value: arbitraryName },
    { requiredKeys: ['resolve'] },
  ),
  fc.constantFrom({ resolve: 'withoutRoles' } as const, { resolve: 'convertToCloud' } as const),
)

function arbitraryAnswer({ resolutions, value }: Conflict): fc.Arbitrary<readonly Resolution[]> {
  if (resolutions.length === 0) return fc.constant([])
  const name = fc
    .tuple(localPart, fc.nat(30), fc.constantFrom('contoso.example', 'fabrikam.example'))
    .map(([local, number, at]) => `${local}${number}@${at}`)
  return fc.tuple(fc.constantFrom(...resolutions), name).map(([resolve, userPrincipalName]) => {
    if (resolve === 'newUserPrincipalName') return [{ resolve, userPrincipalName }]
    if (resolve === 'renameHolder') return [{ resolve, value, userPrincipalName }]
    if (resolve === 'withoutRoles' || resolve === 'convertToCloud') return [{ resolve }]
    return [{ resolve, value }]
  })
}

function rarely<Rare, Usual>(rare: fc.Arbitrary<Rare>, usual: Usual): fc.Arbitrary<Rare | Usual> {
  return fc.oneof({ weight: 1, arbitrary: rare }, { weight: 7, arbitrary: fc.constant(usual) })
}

function settle(user: LiveUser, taken: Set<string>): readonly LiveUser[] {
  const names = namesOf({ ...user, proxyAddresses: [] })
  if (names.some(({ key }) => taken.has(key))) return []
  for (const { key } of names) taken.add(key)
  const own = new Set(names.map(({ key }) => key))
  return [{ ...user, proxyAddresses: leftOf(user.proxyAddresses, taken, own) }]
}

function leftOf(
  addresses: readonly string[],
  taken: Set<string>,
  own = new Set<string>(),
): readonly string[] {
  return addresses.filter((address) => {
    const key = nameKeyOfAddress(address)
    const isFree = !taken.has(key) || own.delete(key)
    taken.add(key)
    return isFree
  })
}
