import { changed, statements, type Transaction, write } from '@reprieve/db'
import type { Actor, GroupPlan, GroupSnapshot } from '@reprieve/domain'
import type { Group } from '../load/load-group.ts'
import { insertRecipientNames } from '../names/recipient-names.ts'
import { applyHolderChanges } from './apply-holder-changes.ts'

interface Restore {
  readonly group: Group
  readonly plan: Extract<GroupPlan, { readonly outcome: 'ready' }>
  readonly snapshot: GroupSnapshot
  readonly actor: Actor
  readonly now: Date
}

/** Takes a group out of the bin as its plan says, and puts its members in force; gives how many live ones it has (R32). */
export function* applyGroupRestore({
  group: deleted,
  plan: { effects },
  snapshot,
  actor,
  now,
}: Restore): Transaction<{ readonly group: Group; readonly members: number }> {
  const { tenantId, id } = deleted
  const { proxyAddresses } = effects
  const group = { ...deleted, proxyAddresses, deletion: null }
  const activeUsers = new Map(snapshot.activeUsers)
  yield* applyHolderChanges({ tenant: snapshot.tenant, activeUsers, changes: effects.holders, actor, now })
  yield* insertRecipientNames('group', group)
  yield* write(statements.setGroupAddresses, { tenantId, id, proxyAddresses })
  yield* write(statements.ofGroups.setDeletion, { tenantId, id, deletedAt: null, purgeAt: null })
  const members = yield* changed(statements.resumeMembershipsOfGroup, { tenantId, groupId: id })
  yield* write(statements.removeResumedMembershipsOfGroup, { tenantId, groupId: id })
  return { group, members }
}
