import { firstInstant, firstText, lastInstant, lastText, rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { type Page, PageRequest, toPage, toReading } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { type DeadLetter, toDeadLetter } from '../steps/delivery/dead-letter.ts'

export const ListDeadLettersInput = z.strictObject({ page: PageRequest.prefault({}) })
export type ListDeadLettersInput = z.input<typeof ListDeadLettersInput>

/** Lists deliveries that were given up, oldest first. */
export const listDeadLetters = defineQuery<Page<DeadLetter>, never>()({
  requires: 'tenant.settings',
  input: ListDeadLettersInput,
  *run({ context: { tenantId }, input: { page } }) {
    const reading = toReading(page)
    const { backwards, place, limit } = reading
    const found = yield* rows(statements.deadLetterPages[backwards ? 'descending' : 'ascending'], {
      tenantId,
      key: place === null ? (backwards ? lastInstant : firstInstant) : new Date(place.key),
      id: place?.id ?? (backwards ? lastText : firstText),
      limit,
    })
    return ok(toPage(found, reading, toDeadLetter, ({ createdAt, id }) => ({ key: createdAt.getTime(), id })))
  },
})
