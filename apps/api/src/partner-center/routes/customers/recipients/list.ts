import type { Recipient as DirectoryRecipient } from '@reprieve/operations'
import { Recipient, toRecipient } from '../../../wire/recipient.ts'
import { listByStateRoute } from '../list-by-state-route.ts'
import type { KindOfRecipient } from './recipient-kind.ts'

export const listRecipientsRoute = (kind: KindOfRecipient) =>
  listByStateRoute({
    operationId: kind.operationIds.list,
    tag: kind.tag,
    plural: kind.plural,
    summary: `List the ${kind.many} by name, or those in the bin`,
    items: 'So many',
    schema: Recipient,
    list: (operations) => kind.operationsOf(operations).list,
    toWire: (recipient: DirectoryRecipient) => toRecipient(kind.kind, recipient),
  })
