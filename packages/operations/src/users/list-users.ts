import { firstText, lastText, rows, statements, toNormalText } from '@reprieve/db'
import { type ActiveUser, ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { toActiveUser } from '../steps/load/user-record.ts'

export const ListUsersInput = z.strictObject({
  /** Any part of display name, user principal name or an address. */
  search: z.string().max(256).optional(),
  page: PageRequest.prefault({}),
})
export type ListUsersInput = z.input<typeof ListUsersInput>

/** Lists active users by display name. */
export const listUsers = defineQuery<Page<ActiveUser>, never>()({
  requires: 'users.read',
  input: ListUsersInput,
  *run({ context, input }) {
    const reading = toReading(input.page)
    const found = yield* rows(statements.userPages[reading.backwards ? 'descending' : 'ascending'], {
      tenantId: context.tenantId,
      key: String(reading.place?.key ?? (reading.backwards ? lastText : firstText)),
      id: reading.place?.id ?? (reading.backwards ? lastText : firstText),
      search: toNormalText(input.search ?? ''),
      limit: reading.limit,
    })
    return ok(toPage(found, reading, toActiveUser, ({ sortName, id }) => ({ key: sortName, id })))
  },
})
