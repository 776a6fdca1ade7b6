import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { DisplayName, Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { changeMembers } from '../steps/carry-out/change-members.ts'
import { insertGroup } from '../steps/carry-out/insert-group.ts'
import type { Group } from '../steps/load/load-group.ts'

const ProvisionGroupInput = z.strictObject({
  displayName: DisplayName,
  members: z.array(Id).max(10_000).default([]),
})

export type ProvisionGroupError =
  | WriteError
  | Refusal<'InvalidProxyAddress' | 'NameTaken' | 'UserNotFound' | 'GroupInGroup'>

/** Takes in a group that an identity provider announces, with its members, whole or not at all. */
export const provisionGroup = defineOperation<Group, ProvisionGroupError>()({
  name: 'provisionGroup',
  requires: 'users.write',
  input: ProvisionGroupInput,
  targetOf: () => null,
  *run(call) {
    const { displayName, members } = call.input
    const inserted = yield* insertGroup(call, { displayName, proxyAddresses: [] })
    if (!inserted.ok) return inserted
    const group = inserted.value
    const joined = yield* changeMembers(group, { add: members, remove: [] }, call.now)
    if (!joined.ok) return joined
    const after = { displayName, members: joined.value.added }
    return ok({ value: group, audit: { targetId: group.id, targetName: displayName, after } })
  },
})
