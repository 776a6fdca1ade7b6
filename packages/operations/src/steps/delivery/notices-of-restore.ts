import {
  type Actor,
  type Notice,
  purgeAtOf,
  type RestoreEffects,
  type Tenant,
  type UserId,
} from '@reprieve/domain'
import { authorOf } from './author-of.ts'

interface Restore {
  readonly userId: UserId
  readonly effects: RestoreEffects
  readonly tenant: Tenant
  readonly actor: Actor
  readonly now: Date
}

/** The notices of a restore: about the restored user, and about the holders that it moved to the bin (R25). */
export function noticesOfRestore({ userId, effects, tenant, actor, now }: Restore): readonly Notice[] {
  const by = authorOf(actor)
  const restored = { type: 'userRestored', userId, by } as const
  const replaced = replacedBy(effects)
  if (replaced.length === 0) return [restored]
  const purgeAt = purgeAtOf(now, tenant.retentionDays).toISOString()
  return [restored, ...replaced.map((id) => ({ type: 'userDeleted' as const, userId: id, purgeAt, by }))]
}

/** The users whose mailboxes a restore moves: the restored user, and the holders that it replaces. */
export const mailboxesOfRestore = (userId: UserId, effects: RestoreEffects): readonly UserId[] => [
  userId,
  ...replacedBy(effects),
]

const replacedBy = ({ holders }: RestoreEffects): readonly UserId[] =>
  holders.flatMap((holder) => (holder.change === 'replaced' ? [holder.userId] : []))
