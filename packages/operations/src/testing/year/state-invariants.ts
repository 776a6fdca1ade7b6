import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '@reprieve/domain'
import type { Snapshot } from './snapshot.ts'

/** What is wrong with a state; empty if nothing is. */
type StateInvariant = (state: Snapshot) => readonly string[]

const activeIn = ({ users }: Snapshot) => users.filter(({ state }) => state === 'active')
const idsOf = <Row extends { readonly userId: string }>(rows: readonly Row[]) =>
  new Set(rows.map(({ userId }) => userId))

const r1EveryUserIsInOneState: StateInvariant = ({ users, bin, tombstones }) => {
  const [binned, purged] = [idsOf(bin), idsOf(tombstones)]
  return users
    .filter(({ id, state }) => (state === 'deleted') !== binned.has(id) || purged.has(id))
    .map(({ id, state }) => `${id} is ${state}, and elsewhere too`)
}

const r7ADeletedUserHoldsNothing: StateInvariant = (state) => {
  const binned = idsOf(state.bin)
  return [...state.licences, ...state.roles, ...state.memberships]
    .filter(({ userId }) => binned.has(userId))
    .map(({ userId }) => `${userId} is deleted and has a licence, a role or a group`)
}

const r8AGlobalAdministratorIsLeft: StateInvariant = (state) => {
  const active = new Set(activeIn(state).map(({ id }) => id))
  const left = state.roles.filter(({ role, userId }) => role === 'globalAdministrator' && active.has(userId))
  return left.length > 0 ? [] : ['nobody is Global Administrator']
}

const r10AnActiveUserHasOnePrimaryAddress: StateInvariant = (state) =>
  activeIn(state)
    .filter(({ proxyAddresses }) => proxyAddresses.filter((one) => one.startsWith('SMTP:')).length !== 1)
    .map(({ id }) => `${id} has not exactly one primary address`)

/** R11 and R12: the table of names holds the names of live objects, each once, and nothing else. */
const r12NamesAreThoseOfLiveObjects: StateInvariant = (state) => {
  const ofUsers = activeIn(state).flatMap(({ id, userPrincipalName, proxyAddresses }) => {
    const keys = [nameKeyOfUserPrincipalName(userPrincipalName), ...proxyAddresses.map(nameKeyOfAddress)]
    return [...new Set(keys)].map((key) => `${key} of ${id}`)
  })
  const ofGroups = state.groups
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ id, proxyAddresses }) => proxyAddresses.map((one) => `${nameKeyOfAddress(one)} of ${id}`))
  const wanted = [...ofUsers, ...ofGroups]
  const kept = state.names.map(({ key, holderId }) => `${key} of ${holderId}`)
  return difference(wanted, kept)
}

const r30MailboxesAreAsTheirUsers: StateInvariant = ({ users, mailboxes }) => {
  const stateById = new Map(users.map(({ id, state }) => [id, state]))
  return mailboxes
    .filter(({ userId, state }) => stateById.get(userId) !== (state === 'active' ? 'active' : 'deleted'))
    .map(({ userId, state }) => `the mailbox of ${userId} is ${state}`)
}

/** Each mailbox still has the message that was delivered when its user was created. */
const r30EachMailboxHasItsFirstMessage: StateInvariant = ({ mailboxes, messages }) =>
  mailboxes
    .filter(({ userId, folder }) => folder !== null && !messages.get(userId)?.includes(firstMessage(userId)))
    .map(({ userId }) => `the mailbox of ${userId} lacks its message`)

const firstMessage = (userId: string) => `new/${userId}: Subject: ${userId}`

const r30NoCopyIsLeftUndone: StateInvariant = ({ mailboxCopies }) =>
  mailboxCopies.map(({ id }) => `the copy ${id} was not made`)

const r31SeatsAreCountedAndNotOverAllocated: StateInvariant = ({ licences, seats }) =>
  seats.flatMap(({ skuId, activeUnits, consumedUnits }) => {
    const assigned = licences.filter((licence) => licence.skuId === skuId).length
    if (assigned !== consumedUnits) return [`${skuId}: ${assigned} assigned, ${consumedUnits} counted`]
    return consumedUnits > activeUnits ? [`${skuId}: ${consumedUnits} of ${activeUnits}`] : []
  })

const r32MembershipsAreInForceWhereBothAreLive: StateInvariant = (state) => {
  const users = new Set(activeIn(state).map(({ id }) => id))
  const groups = new Set(state.groups.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id))
  const bothLive = ({ groupId, userId }: Snapshot['memberships'][number]) =>
    users.has(userId) && groups.has(groupId)
  return [
    ...state.memberships.filter((one) => !bothLive(one)),
    ...state.suspendedMemberships.filter(bothLive),
  ].map(({ groupId, userId }) => `${userId} in ${groupId} is in force, or is not, against what they are`)
}

const r49RecordsAreNumberedWithoutAGap: StateInvariant = ({ records }) =>
  records
    .filter(({ sequence }, index) => sequence !== index + 1)
    .map(({ sequence }) => `record ${sequence} is out of order`)

export const stateInvariants: Readonly<Record<string, StateInvariant>> = {
  r1EveryUserIsInOneState,
  r7ADeletedUserHoldsNothing,
  r8AGlobalAdministratorIsLeft,
  r10AnActiveUserHasOnePrimaryAddress,
  r12NamesAreThoseOfLiveObjects,
  r30MailboxesAreAsTheirUsers,
  r30EachMailboxHasItsFirstMessage,
  r30NoCopyIsLeftUndone,
  r31SeatsAreCountedAndNotOverAllocated,
  r32MembershipsAreInForceWhereBothAreLive,
  r49RecordsAreNumberedWithoutAGap,
}

function difference(wanted: readonly string[], kept: readonly string[]): readonly string[] {
  const [one, other] = [new Set(wanted), new Set(kept)]
  return [
    ...wanted.filter((name) => !other.has(name)).map((name) => `missing: ${name}`),
    ...kept.filter((name) => !one.has(name)).map((name) => `too much: ${name}`),
    ...(kept.length === other.size ? [] : ['a name is held twice']),
  ]
}
