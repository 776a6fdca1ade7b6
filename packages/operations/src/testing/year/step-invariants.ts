import { groupInvariants } from './group-invariants.ts'
import type { Snapshot } from './snapshot.ts'
import type { StepInvariant } from './taken.ts'

const has = (rows: readonly { readonly userId: string }[], id: string) =>
  rows.some(({ userId }) => userId === id)
const activeIds = ({ users }: Snapshot) =>
  new Set(users.filter(({ state }) => state === 'active').map(({ id }) => id))

const isExpired = ({ purgeAt, holdReason }: Snapshot['bin'][number], now: Date): boolean =>
  holdReason === null && now.getTime() >= purgeAt.getTime()

const r1NobodyVanishes: StepInvariant = ({ before, after }) => {
  const left = new Set(after.users.map(({ id }) => id))
  return before.users
    .filter(({ id }) => !left.has(id) && !(has(before.bin, id) && has(after.tombstones, id)))
    .map(({ id }) => `${id} is gone, and was not purged out of the bin`)
}

/** R2 and R4: the window follows from the moment of deletion and the tenant's days at that time, and never changes. */
const r2AWindowBeginsAtDeletionAndStays: StepInvariant = ({ before, after }) =>
  after.bin.flatMap(({ userId, deletedAt, purgeAt, tenantId }) => {
    const earlier = before.bin.find((one) => one.userId === userId)
    const days = before.tenants.find(({ id }) => id === tenantId)?.retentionDays ?? 0
    const expected = earlier ?? {
      deletedAt: after.now,
      purgeAt: new Date(after.now.getTime() + days * 86_400_000),
    }
    const isSame =
      deletedAt.getTime() === expected.deletedAt.getTime() && purgeAt.getTime() === expected.purgeAt.getTime()
    return isSame ? [] : [`the window of ${userId} is ${deletedAt.toISOString()} to ${purgeAt.toISOString()}`]
  })

const r3NobodyComesBackTooLate: StepInvariant = ({ step, before, after }) => {
  const active = activeIds(after)
  return before.bin
    .filter(({ userId }) => active.has(userId))
    .filter((one) => !['restore', 'job', 'undo'].includes(step.do) || isExpired(one, after.now))
    .map(({ userId }) => `${userId} came back by ${step.do}`)
}

const r13NamesInTheBinStay: StepInvariant = ({ before, after }) =>
  after.bin
    .filter(({ userId, userPrincipalName, notes }) => {
      const earlier = before.bin.find((one) => one.userId === userId)
      return (
        earlier !== undefined &&
        (earlier.userPrincipalName !== userPrincipalName ||
          JSON.stringify(earlier.notes) !== JSON.stringify(notes))
      )
    })
    .map(({ userId }) => `what was set aside of ${userId} has changed`)

/**
 * Messages disappear only when their user is purged. They appear when a user is created, or when they are
 * copied into one mailbox.
 */
const r30NoMessageIsLost: StepInvariant = ({ step, before, after }) => {
  const lost = [...before.messages].filter(
    ([userId, messages]) =>
      !has(after.tombstones, userId) && messages.some((one) => !after.messages.get(userId)?.includes(one)),
  )
  const grown = [...after.messages].filter(
    ([userId, messages]) => messages.length > (before.messages.get(userId)?.length ?? 0),
  )
  const mayGrow = step.do === 'create' || step.do === 'copyContents' ? 1 : 0
  return [
    ...lost.map(([userId]) => `a message of ${userId} is lost`),
    ...grown.slice(mayGrow).map(([userId]) => `${userId} has got messages by ${step.do}`),
  ]
}

/**
 * Only plain restores are covered, because they free nobody else's seat: a licence may be missing only if no
 * seat is free.
 */
const r31LicencesComeBackAsFarAsSeatsAreFree: StepInvariant = ({ step, before, after }) => {
  if (step.do !== 'restore' || step.how !== 'plain') return []
  const active = activeIds(after)
  return before.bin
    .filter(({ userId }) => active.has(userId))
    .flatMap(({ userId, notes }) => notes.licences.map((skuId) => ({ userId, skuId })))
    .filter(
      (one) => !after.licences.some(({ userId, skuId }) => userId === one.userId && skuId === one.skuId),
    )
    .filter(({ skuId }) =>
      after.seats.some((one) => one.skuId === skuId && one.consumedUnits < one.activeUnits),
    )
    .map(({ userId, skuId }) => `${userId} has not got ${skuId} back, of which a seat is free`)
}

/**
 * R40 to R43: a purged user had expired by a clock that could be trusted and was not on hold, or was purged
 * individually.
 */
const r40OnlyTheExpiredArePurged: StepInvariant = ({ step, before, after, clockBelieved }) =>
  before.bin
    .filter(({ userId }) => has(after.tombstones, userId))
    .filter((one) => {
      if (step.do === 'purge') return one.holdReason !== null
      return step.do !== 'sweep' || !clockBelieved || !isExpired(one, after.now)
    })
    .map(({ userId }) => `${userId} was purged by ${step.do}`)

const r40TheExpiredArePurged: StepInvariant = ({ step, after, clockBelieved }) =>
  step.do !== 'sweep' || !clockBelieved
    ? []
    : after.bin.filter((one) => isExpired(one, after.now)).map(({ userId }) => `${userId} was left`)

const r49RecordsAreOnlyAppended: StepInvariant = ({ before, after }) =>
  before.records.every(({ hash }, index) => after.records[index]?.hash === hash)
    ? []
    : ['a record was changed']

const r49EveryChangeIsRecorded: StepInvariant = ({ before, after }) => {
  const told = (state: Snapshot) =>
    JSON.stringify([state.users, state.bin, state.licences, state.roles, state.groups, state.memberships])
  const changed = told(before) !== told(after)
  return changed && after.records.length === before.records.length ? ['a change is not on record'] : []
}

export const stepInvariants: Readonly<Record<string, StepInvariant>> = {
  ...groupInvariants,
  r1NobodyVanishes,
  r2AWindowBeginsAtDeletionAndStays,
  r3NobodyComesBackTooLate,
  r13NamesInTheBinStay,
  r30NoMessageIsLost,
  r31LicencesComeBackAsFarAsSeatsAreFree,
  r40OnlyTheExpiredArePurged,
  r40TheExpiredArePurged,
  r49RecordsAreOnlyAppended,
  r49EveryChangeIsRecorded,
}
