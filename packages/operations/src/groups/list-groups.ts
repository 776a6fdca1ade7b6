import { firstText, lastText, rows, statements, toNormalText } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Group, toGroup } from '../steps/load/load-group.ts'

export const ListGroupsInput = z.strictObject({
  /** `deleted` lists the groups within their window. */
  state: z.enum(['active', 'deleted']).default('active'),
  /** Matches any part of the display name. */
  search: z.string().max(256).optional(),
  /** The list is ordered by display name. */
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  page: PageRequest.prefault({}),
})
export type ListGroupsInput = z.input<typeof ListGroupsInput>

/** Lists the live groups, or the deleted ones that can still be restored. */
export const listGroups = defineQuery<Page<Group>, never>()({
  requires: 'users.read',
  input: ListGroupsInput,
  *run({ context: { tenantId }, input: { state, search = '', direction, page }, now }) {
    const reading = toReading(page)
    const isAscending = (direction === 'ascending') !== reading.backwards
    const edge = isAscending ? firstText : lastText
    const pages = statements.ofGroups.pages[state]
    const found = yield* rows(isAscending ? pages.ascending : pages.descending, {
      tenantId,
      key: String(reading.place?.key ?? edge),
      id: reading.place?.id ?? edge,
      search: toNormalText(search).trim(),
      now,
      limit: reading.limit,
    })
    return ok(toPage(found, reading, toGroup, ({ sortName, id }) => ({ key: sortName, id })))
  },
})
