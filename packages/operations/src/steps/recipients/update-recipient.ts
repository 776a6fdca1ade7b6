import { type Transaction, toSortName, write } from '@reprieve/db'
import { ok, parseProxyAddresses, type RecipientKind, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Done, OperationCall } from '../../operation-call.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { freeNames, takeNames } from '../names/recipient-names.ts'
import type { AddressRefusal } from './create-recipient.ts'
import { loadLiveRecipient, type Recipient, statementsOf } from './recipient.ts'
import type { UpdateRecipientInput } from './recipient-inputs.ts'

/**
 * Changes the display name or the addresses of a live contact or shared mailbox. Addresses that it loses are free at
 * once (R12).
 */
export function* updateRecipient(
  kind: RecipientKind,
  { context: { tenantId }, input, now }: OperationCall<UpdateRecipientInput>,
): Transaction<Result<Done<Recipient>, AddressRefusal | Refusal<'RecipientNotFound'>>> {
  const { id } = input
  const found = yield* loadLiveRecipient({ kind, tenantId, id, now })
  if (!found.ok) return found
  const before = found.value
  const addresses =
    input.proxyAddresses === undefined
      ? ok(before.proxyAddresses)
      : parseProxyAddresses(input.proxyAddresses, yield* loadTenant(tenantId), kind)
  if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const proxyAddresses = addresses.value
  const { displayName = before.displayName } = input
  const recipient = { ...before, displayName, proxyAddresses }
  yield* freeNames(before)
  const named = yield* takeNames(kind, recipient)
  if (!named.ok) return named
  const sortName = toSortName(displayName)
  yield* write(statementsOf[kind].update, { tenantId, id, displayName, sortName, proxyAddresses })
  return ok({
    value: recipient,
    audit: {
      targetId: id,
      targetName: displayName,
      before: { displayName: before.displayName, proxyAddresses: before.proxyAddresses },
      after: { displayName, proxyAddresses },
    },
  })
}
