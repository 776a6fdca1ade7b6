import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { DisplayName } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { insertGroup } from '../steps/carry-out/insert-group.ts'
import type { Group } from '../steps/load/load-group.ts'

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
  *run(call) {
    const inserted = yield* insertGroup(call, call.input)
    if (!inserted.ok) return inserted
    const group = inserted.value
    const { id, displayName, proxyAddresses } = group
    return ok({
      value: { group },
      audit: { targetId: id, targetName: displayName, after: { displayName, proxyAddresses } },
    })
  },
})
