import { type Transaction, write } from '@reprieve/db'
import { ok, purgeAtOf, type RecipientKind, type Result } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Done, OperationCall } from '../../operation-call.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { freeNames } from '../names/recipient-names.ts'
import { loadLiveRecipient, type Recipient, statementsOf } from './recipient.ts'
import type { RecipientIdInput } from './recipient-inputs.ts'

/** Moves a contact or shared mailbox into the bin. Its names become free (R2, R12). */
export function* deleteRecipient(
  kind: RecipientKind,
  { context: { tenantId }, input: { id }, now }: OperationCall<RecipientIdInput>,
): Transaction<Result<Done<Recipient>, Refusal<'RecipientNotFound'>>> {
  const found = yield* loadLiveRecipient({ kind, tenantId, id, now })
  if (!found.ok) return found
  const { retentionDays } = yield* loadTenant(tenantId)
  const deletion = { deletedAt: now, purgeAt: purgeAtOf(now, retentionDays) }
  yield* freeNames(found.value)
  yield* write(statementsOf[kind].setDeletion, { tenantId, id, ...deletion })
  return ok({
    value: { ...found.value, deletion },
    audit: {
      targetId: id,
      targetName: found.value.displayName,
      before: { state: 'active' },
      after: { state: 'deleted', purgeAt: deletion.purgeAt.toISOString() },
    },
  })
}
