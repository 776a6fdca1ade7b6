import { statements, toSortName, write } from '@reprieve/db'
import { ok, parseProxyAddresses, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { DisplayName } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import type { Group } from '../steps/load/load-group.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { takeNames } from '../steps/names/recipient-names.ts'

export const CreateGroupInput = z.strictObject({
  displayName: DisplayName,
  proxyAddresses: z.array(z.string().max(1024)).max(500).default([]),
})
export type CreateGroupInput = z.input<typeof CreateGroupInput>

export interface GroupCreated {
  readonly group: Group
}

export type CreateGroupError = WriteError | Refusal<'InvalidProxyAddress' | 'NameTaken'>

/** Creates a group with its addresses. */
export const createGroup = defineOperation<GroupCreated, CreateGroupError>()({
  name: 'createGroup',
  requires: 'users.write',
  input: CreateGroupInput,
  targetOf: () => null,
  *run({ context: { tenantId }, input: { displayName, ...input }, now, dependencies }) {
    const addresses = parseProxyAddresses(input.proxyAddresses, yield* loadTenant(tenantId))
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
    return ok({
      value: { group },
      audit: { targetId: id, targetName: displayName, after: { displayName, proxyAddresses } },
    })
  },
})
