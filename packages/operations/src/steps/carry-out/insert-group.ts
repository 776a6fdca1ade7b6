import { statements, type Transaction, toSortName, write } from '@reprieve/db'
import { ok, parseProxyAddresses, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationCall } from '../../operation-call.ts'
import type { Group } from '../load/load-group.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { takeNames } from '../names/recipient-names.ts'

interface NewGroup {
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
}

/** Writes a new group with its addresses. */
export function* insertGroup(
  {
    context: { tenantId },
    now,
    dependencies,
  }: Pick<OperationCall<unknown>, 'context' | 'now' | 'dependencies'>,
  { displayName, ...given }: NewGroup,
): Transaction<Result<Group, Refusal<'InvalidProxyAddress' | 'NameTaken'>>> {
  const addresses = parseProxyAddresses(given.proxyAddresses, yield* loadTenant(tenantId))
  if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
  const proxyAddresses = addresses.value
  const id = dependencies.newId()
  const group: Group = { tenantId, id, displayName, proxyAddresses, createdAt: now, deletion: null }
  const { deletion, ...columns } = group
  const named = yield* takeNames('group', group)
  if (!named.ok) return named
  yield* write(statements.ofGroups.insert, {
    ...columns,
    sortName: toSortName(displayName),
    deletedAt: null,
    purgeAt: null,
  })
  return ok(group)
}
