import { firstText, lastText, rows, statements } from '@reprieve/db'
import { directoryRoles, ok, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'

export const ListRoleMembersInput = z.strictObject({
  role: z.enum(directoryRoles),
  page: PageRequest.prefault({}),
})
export type ListRoleMembersInput = z.input<typeof ListRoleMembersInput>

/** An active user who has a role. */
export interface RoleMember {
  readonly userId: UserId
  readonly displayName: string
  readonly userPrincipalName: string
}

/** Lists the users who have a role, by id. */
export const listRoleMembers = defineQuery<Page<RoleMember>, never>()({
  requires: 'users.read',
  input: ListRoleMembersInput,
  *run({ context: { tenantId }, input: { role, page } }) {
    const reading = toReading(page)
    const direction = reading.backwards ? 'descending' : 'ascending'
    const found = yield* rows(statements.roleMemberPages[direction], {
      tenantId,
      role,
      id: reading.place?.id ?? (reading.backwards ? lastText : firstText),
      limit: reading.limit,
    })
    const toMember = ({ id: userId, ...names }: (typeof found)[number]): RoleMember => ({ userId, ...names })
    return ok(toPage(found, reading, toMember, ({ id }) => ({ key: id, id })))
  },
})
