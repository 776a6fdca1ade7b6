import { firstText, lastText, rows, type Transaction, toNormalText } from '@reprieve/db'
import type { RecipientKind } from '@reprieve/domain'
import type { OperationCall } from '../../operation-call.ts'
import { type Page, toPage, toReading } from '../../page.ts'
import { type Recipient, statementsOf, toRecipient } from './recipient.ts'
import type { ListRecipientsInput } from './recipient-inputs.ts'

/** Lists the live contacts or shared mailboxes, or the deleted ones that can still be restored. */
export function* listRecipients(
  kind: RecipientKind,
  { context, input, now }: Pick<OperationCall<ListRecipientsInput>, 'context' | 'input' | 'now'>,
): Transaction<Page<Recipient>> {
  const { state, search = '', direction, page } = input
  const reading = toReading(page)
  const isAscending = (direction === 'ascending') !== reading.backwards
  const edge = isAscending ? firstText : lastText
  const pages = statementsOf[kind].pages[state]
  const found = yield* rows(isAscending ? pages.ascending : pages.descending, {
    tenantId: context.tenantId,
    key: String(reading.place?.key ?? edge),
    id: reading.place?.id ?? edge,
    search: toNormalText(search).trim(),
    now,
    limit: reading.limit,
  })
  return toPage(found, reading, toRecipient, ({ sortName, id }) => ({ key: sortName, id }))
}
