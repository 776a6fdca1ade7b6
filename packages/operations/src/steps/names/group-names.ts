import { statements, type Transaction, write } from '@reprieve/db'
import { findTakenName, nameKeyOfAddress, namesWantedBy, ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Group } from '../load/load-group.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { loadHolders, noHolders } from './holders.ts'

/** Gives a group its addresses as live names, all of them or none (R11, R12). */
export function* takeGroupNames({
  tenantId,
  id,
  proxyAddresses,
}: Group): Transaction<Result<null, Refusal<'NameTaken'>>> {
  const wanted = { proxyAddresses }
  const holders = noHolders()
  yield* loadHolders(tenantId, namesWantedBy(wanted), holders)
  const taken = findTakenName(wanted, { ...holders, tenant: yield* loadTenant(tenantId) }, id)
  if (taken !== null) return refuse(taken)
  yield* insertGroupNames({ tenantId, id, proxyAddresses })
  return ok(null)
}

/** Makes the addresses of a group live names; the caller knows that they are free. */
export function* insertGroupNames({
  tenantId,
  id,
  proxyAddresses,
}: Pick<Group, 'tenantId' | 'id' | 'proxyAddresses'>): Transaction<void> {
  const names = proxyAddresses.map((address) => ({
    tenantId,
    key: nameKeyOfAddress(address),
    holderKind: 'group' as const,
    holderId: id,
    heldAs: address.startsWith('SMTP:') ? ('primaryAddress' as const) : ('secondaryAddress' as const),
  }))
  yield* write(statements.insertName, names)
}

/** Frees the names of a group that goes (R12). */
export function* freeGroupNames({ tenantId, id, proxyAddresses }: Group): Transaction<void> {
  const keys = proxyAddresses.map(nameKeyOfAddress)
  yield* write(statements.removeNames, { tenantId, holderId: id, keys })
}
