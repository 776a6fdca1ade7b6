import { statements, toSortName, write } from '@reprieve/db'
import { ok, parseProxyAddresses, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { DisplayName, Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type Group, loadLiveGroup } from '../steps/load/load-group.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { freeNames, takeNames } from '../steps/names/recipient-names.ts'

/** Members that are absent stay as they are. */
export const UpdateGroupInput = z.strictObject({
  groupId: Id,
  displayName: DisplayName.optional(),
  /** All addresses from now on. */
  proxyAddresses: z.array(z.string().max(1024)).max(500).optional(),
})
export type UpdateGroupInput = z.input<typeof UpdateGroupInput>

export interface GroupUpdated {
  readonly group: Group
}

export type UpdateGroupError = WriteError | Refusal<'GroupNotFound' | 'InvalidProxyAddress' | 'NameTaken'>

/** Changes the display name or the addresses of a live group. Addresses that it loses are free at once (R12). */
export const updateGroup = defineOperation<GroupUpdated, UpdateGroupError>()({
  name: 'updateGroup',
  requires: 'users.write',
  input: UpdateGroupInput,
  targetOf: ({ groupId }) => groupId,
  *run({ context: { tenantId }, input, now }) {
    const found = yield* loadLiveGroup(tenantId, input.groupId, now)
    if (!found.ok) return found
    const before = found.value
    const addresses =
      input.proxyAddresses === undefined
        ? ok(before.proxyAddresses)
        : parseProxyAddresses(input.proxyAddresses, yield* loadTenant(tenantId))
    if (!addresses.ok) return refuse({ type: 'InvalidProxyAddress', ...addresses.error })
    const { displayName = before.displayName } = input
    const group = { ...before, displayName, proxyAddresses: addresses.value }
    yield* freeNames(before)
    const named = yield* takeNames('group', group)
    if (!named.ok) return named
    const { id, proxyAddresses } = group
    yield* write(statements.ofGroups.update, {
      tenantId,
      id,
      displayName,
      sortName: toSortName(displayName),
      proxyAddresses,
    })
    return ok({
      value: { group },
      audit: {
        targetId: id,
        targetName: displayName,
        before: { displayName: before.displayName, proxyAddresses: before.proxyAddresses },
        after: { displayName, proxyAddresses },
      },
    })
  },
})
