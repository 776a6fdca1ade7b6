import type { Snapshot } from './snapshot.ts'
import type { StepInvariant } from './taken.ts'

type Group = Snapshot['groups'][number]

const byId = ({ groups }: Snapshot) => new Map(groups.map((group) => [group.id, group]))
const isExpired = ({ purgeAt }: Group, now: Date): boolean => purgeAt !== null && now >= purgeAt
const pairsIn = (state: Snapshot) =>
  [...state.memberships, ...state.suspendedMemberships].map(
    ({ groupId, userId }) => `${userId} in ${groupId}`,
  )

/**
 * R2, R3: the window follows from the moment of deletion and the tenant's days at that time. Only a restore within the
 * window brings the group back.
 */
const r32AGroupHasAWindowToo: StepInvariant = ({ step, before, after }) => {
  const earlier = byId(before)
  return after.groups
    .filter((group) => {
      const known = earlier.get(group.id)
      if (group.deletedAt === null) {
        return known?.deletedAt ? step.do !== 'restoreGroup' || isExpired(known, after.now) : false
      }
      if (known?.deletedAt) return group.purgeAt?.getTime() !== known.purgeAt?.getTime()
      const days = before.tenants.find(({ id }) => id === group.tenantId)?.retentionDays ?? 0
      const isNew = group.deletedAt.getTime() === after.now.getTime() && step.do === 'deleteGroup'
      return !isNew || group.purgeAt?.getTime() !== after.now.getTime() + days * 86_400_000
    })
    .map(({ id }) => `the group ${id} was deleted or restored against its window by ${step.do}`)
}

const r40GroupsArePurgedAsUsersAre: StepInvariant = ({ step, before, after, clockBelieved }) => {
  const left = byId(after)
  const mayPurge = step.do === 'sweep' && clockBelieved
  const tooMuch = before.groups.filter(
    (group) => !left.has(group.id) && !(mayPurge && isExpired(group, after.now)),
  )
  const tooLittle = mayPurge ? after.groups.filter((group) => isExpired(group, after.now)) : []
  return [
    ...tooMuch.map(({ id }) => `the group ${id} was purged by ${step.do}`),
    ...tooLittle.map(({ id }) => `the group ${id} was left`),
  ]
}

/**
 * A membership lasts until its user or its group is purged, in whichever order they are deleted and restored.
 */
const r32MembershipsSurvive: StepInvariant = ({ step, before, after }) => {
  const [pairs, left] = [new Set(pairsIn(before)), pairsIn(after)]
  const isGone = ({ groupId, userId }: Snapshot['memberships'][number]) =>
    !byId(after).has(groupId) || after.tombstones.some((one) => one.userId === userId)
  const lost = [...before.memberships, ...before.suspendedMemberships].filter(
    (one) => !isGone(one) && !left.includes(`${one.userId} in ${one.groupId}`),
  )
  const joined = left.filter((pair) => !pairs.has(pair))
  return [
    ...lost
      .slice(step.do === 'leave' ? 1 : 0)
      .map(({ userId }) => `${userId} has lost a group by ${step.do}`),
    ...joined.slice(step.do === 'join' ? 1 : 0).map((pair) => `${pair} by ${step.do}`),
    ...(left.length === new Set(left).size ? [] : ['a membership is there twice']),
  ]
}

export const groupInvariants: Readonly<Record<string, StepInvariant>> = {
  r32AGroupHasAWindowToo,
  r32MembershipsSurvive,
  r40GroupsArePurgedAsUsersAre,
}
