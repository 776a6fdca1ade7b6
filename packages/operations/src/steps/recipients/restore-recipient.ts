import { type Transaction, toSortName, write } from '@reprieve/db'
import {
  type GroupPlan,
  type GroupRestoreEffects,
  type GroupSnapshot,
  ok,
  type RecipientKind,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Done, OperationCall } from '../../operation-call.ts'
import { applyHolderChanges } from '../carry-out/apply-holder-changes.ts'
import { insertRecipientNames } from '../names/recipient-names.ts'
import { planGroupFromStorage } from '../plan/plan-group-from-storage.ts'
import { loadRecipient, type Recipient, statementsOf } from './recipient.ts'
import type { RestoreRecipientInput } from './recipient-inputs.ts'

export interface RecipientRestored {
  readonly recipient: Recipient
  readonly effects: GroupRestoreEffects
}

interface Planned {
  readonly recipient: Recipient
  readonly plan: GroupPlan
  readonly snapshot: GroupSnapshot
}

type Asked = Pick<OperationCall<RestoreRecipientInput>, 'context' | 'caller' | 'input' | 'now'>
type NotRestorable = Refusal<'RecipientNotFound' | 'RecipientNotDeleted'>

/**
 * Plans the restore of a contact or shared mailbox by the rules of a group, and names everything in its way (R16a,
 * R21).
 */
export function* planRecipient(
  kind: RecipientKind,
  { context: { tenantId }, caller, input: { id, ...asked }, now }: Asked,
): Transaction<Result<Planned, NotRestorable>> {
  const found = yield* loadRecipient({ kind, tenantId, id, now })
  if (!found.ok) return found
  const recipient = found.value
  if (recipient.deletion === null) return refuse({ type: 'RecipientNotDeleted', recipient: kind, id })
  return ok({
    recipient,
    ...(yield* planGroupFromStorage({ group: { kind, ...recipient }, caller, ...asked })),
  })
}

/** Carries out the plan, or refuses with every conflict (R16a, R21). */
export function* restoreRecipient(
  kind: RecipientKind,
  call: OperationCall<RestoreRecipientInput>,
): Transaction<Result<Done<RecipientRestored>, NotRestorable | Refusal<'RecipientRestoreConflict'>>> {
  const { context, now, input } = call
  const { tenantId, actor } = context
  const { id } = input
  const planned = yield* planRecipient(kind, call)
  if (!planned.ok) return planned
  const { plan, snapshot, recipient } = planned.value
  if (plan.outcome === 'blocked')
    return refuse({ type: 'RecipientRestoreConflict', recipient: kind, id, row: plan })
  const { effects } = plan
  const { displayName } = recipient
  const restored = { ...recipient, proxyAddresses: effects.proxyAddresses, deletion: null }
  const activeUsers = new Map(snapshot.activeUsers)
  yield* applyHolderChanges({ tenant: snapshot.tenant, activeUsers, changes: effects.holders, actor, now })
  yield* insertRecipientNames(kind, restored)
  const names = { displayName, sortName: toSortName(displayName), proxyAddresses: effects.proxyAddresses }
  yield* write(statementsOf[kind].update, { tenantId, id, ...names })
  yield* write(statementsOf[kind].setDeletion, { tenantId, id, deletedAt: null, purgeAt: null })
  return ok({
    value: { recipient: restored, effects },
    audit: {
      targetId: id,
      targetName: displayName,
      before: { state: 'deleted' },
      after: { state: 'active' },
      details: { effects },
    },
  })
}
