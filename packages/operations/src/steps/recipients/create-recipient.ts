import { type Transaction, toSortName, write } from '@reprieve/db'
import { ok, parseProxyAddresses, type RecipientKind, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Done, OperationCall } from '../../operation-call.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { takeNames } from '../names/recipient-names.ts'
import { type Recipient, statementsOf } from './recipient.ts'
import type { CreateRecipientInput } from './recipient-inputs.ts'

export type AddressRefusal = Refusal<'InvalidProxyAddress' | 'NameTaken'>

/** Creates a contact or shared mailbox with its addresses, all or none (R11, R12). */
export function* createRecipient(
  kind: RecipientKind,
  { context: { tenantId }, input, now, dependencies }: OperationCall<CreateRecipientInput>,
): Transaction<Result<Done<Recipient>, AddressRefusal>> {
  const addresses = parseProxyAddresses(input.proxyAddresses, yield* loadTenant(tenantId), kind)
  if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const { displayName } = input
  const proxyAddresses = addresses.value
  const columns = { tenantId, id: dependencies.newId(), displayName, proxyAddresses, createdAt: now }
  const named = yield* takeNames(kind, columns)
  if (!named.ok) return named
  const sortName = toSortName(displayName)
  yield* write(statementsOf[kind].insert, { ...columns, sortName, deletedAt: null, purgeAt: null })
  return ok({
    value: { ...columns, deletion: null },
    audit: { targetId: columns.id, targetName: displayName, after: { displayName, proxyAddresses } },
  })
}
