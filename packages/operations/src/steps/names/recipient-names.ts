import { statements, type Transaction, write } from '@reprieve/db'
import {
  findTakenName,
  type HolderKind,
  nameKeyOfAddress,
  namesWantedBy,
  ok,
  type Result,
  refuse,
  type TenantId,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { loadHolders, noHolders } from './holders.ts'

interface Addressed {
  readonly tenantId: TenantId
  readonly id: string
  readonly proxyAddresses: readonly string[]
}

type Kind = Exclude<HolderKind, 'user'>

/** Gives a group, contact or shared mailbox its addresses as live names, all or none (R11, R12). */
export function* takeNames(
  kind: Kind,
  { tenantId, id, proxyAddresses }: Addressed,
): Transaction<Result<null, Refusal<'NameTaken'>>> {
  const wanted = { proxyAddresses }
  const holders = noHolders()
  yield* loadHolders(tenantId, namesWantedBy(wanted), holders)
  const taken = findTakenName(wanted, { ...holders, tenant: yield* loadTenant(tenantId) }, id)
  if (taken !== null) return refuse(taken)
  yield* insertRecipientNames(kind, { tenantId, id, proxyAddresses })
  return ok(null)
}

/** Stores the addresses as live names. The caller knows that they are free. */
export function* insertRecipientNames(
  holderKind: Kind,
  { tenantId, id, proxyAddresses }: Addressed,
): Transaction<void> {
  const names = proxyAddresses.map((address) => ({
    tenantId,
    key: nameKeyOfAddress(address),
    holderKind,
    holderId: id,
    heldAs: address.startsWith('SMTP:') ? ('primaryAddress' as const) : ('secondaryAddress' as const),
  }))
  yield* write(statements.insertName, names)
}

/** Frees the names of a group, contact or shared mailbox that is deleted (R12). */
export function* freeNames({ tenantId, id, proxyAddresses }: Addressed): Transaction<void> {
  const keys = proxyAddresses.map(nameKeyOfAddress)
  yield* write(statements.removeNames, { tenantId, holderId: id, keys })
}
