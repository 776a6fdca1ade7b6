import { ok } from '@reprieve/domain'
import { type AnyRecipientKind, recipientPlaces } from '../../features/recipients/recipient-kind.ts'
import type { RecipientRow } from '../../features/recipients/recipient-row.ts'
import { parseView } from '../../features/recipients/view.ts'
import { csvAnswer } from '../csv/csv-answer.ts'
import { visitor } from '../session.ts'
import { listRecipientRows } from './list-recipient-rows.ts'

interface ExportParameters {
  readonly params: Promise<{ readonly tenantId: string }>
}

const exportSize = 500
const columns = ['id', 'displayName', 'primaryAddress', 'otherAddresses', 'createdAt', 'deletedAt', 'purgeAt']

/** Answers with the groups, contacts or shared mailboxes as a CSV file, filtered as the address says. */
export const exportRecipients =
  (kind: AnyRecipientKind) =>
  async (request: Request, { params }: ExportParameters): Promise<Response> => {
    const { context } = await visitor((await params).tenantId)
    const view = parseView(new URL(request.url).searchParams)
    return csvAnswer({
      name: `${recipientPlaces[kind].slice(1)}.csv`,
      columns,
      read: async (after) => {
        const page = await listRecipientRows(context, { kind, view, after, size: exportSize })
        return page.ok ? ok({ lines: page.value.rows.map(toCells), next: page.value.next }) : page
      },
    })
  }

const toCells = ({ id, displayName, primaryAddress, otherAddresses, createdAt, deletion }: RecipientRow) => [
  id,
  displayName,
  primaryAddress,
  otherAddresses.join(' '),
  createdAt,
  deletion?.deletedAt ?? null,
  deletion?.purgeAt ?? null,
]
