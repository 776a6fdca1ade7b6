import { firstText, lastText, rows, statements, toNormalText } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Group, toGroup } from '../steps/load/load-group.ts'

export const ListGroupsInput = z.strictObject({
  /** `deleted`: those in their window. */
  state: z.enum(['active', 'deleted']).default('active'),
  /** Any part of the display name. */
  search: z.string().max(256).optional(),
  page: PageRequest.prefault({}),
})
export type ListGroupsInput = z.input<typeof ListGroupsInput>

/** Lists the live groups by display name, or the deleted ones that can still be restored. */
export const listGroups = defineQuery<Page<Group>, never>()({
  requires: 'users.read',
  input: ListGroupsInput,
  *run({ context: { tenantId }, input: { state, search = '', page }, now }) {
    const reading = toReading(page)
    const direction = reading.backwards ? 'descending' : 'ascending'
    const edge = reading.backwards ? lastText : firstText
    const found = yield* rows(statements.ofGroups.pages[state][direction], {
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
