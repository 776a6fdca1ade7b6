import { firstText, lastText, rows, statements } from '@reprieve/db'
import { ok, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { Id } from '../input.ts'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadLiveGroup } from '../steps/load/load-group.ts'

export const ListGroupMembersInput = z.strictObject({ groupId: Id, page: PageRequest.prefault({}) })
export type ListGroupMembersInput = z.input<typeof ListGroupMembersInput>

/** An active user who is a member of a group. */
export interface GroupMember {
  readonly userId: UserId
  readonly displayName: string
  readonly userPrincipalName: string
}

/** Lists the members of a live group, by id. A deleted user is not a member until it is restored (R32). */
export const listGroupMembers = defineQuery<Page<GroupMember>, Refusal<'GroupNotFound'>>()({
  requires: 'users.read',
  input: ListGroupMembersInput,
  *run({ context: { tenantId }, input: { groupId, page }, now }) {
    const group = yield* loadLiveGroup(tenantId, groupId, now)
    if (!group.ok) return group
    const reading = toReading(page)
    const direction = reading.backwards ? 'descending' : 'ascending'
    const found = yield* rows(statements.groupMemberPages[direction], {
      tenantId,
      groupId,
      userId: reading.place?.id ?? (reading.backwards ? lastText : firstText),
      limit: reading.limit,
    })
    const toMember = (member: GroupMember): GroupMember => member
    return ok(toPage(found, reading, toMember, ({ userId }) => ({ key: userId, id: userId })))
  },
})
