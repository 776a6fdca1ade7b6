import { ok } from '@reprieve/domain'
import type { Page } from '../page.ts'
import { defineQuery } from '../run/define-query.ts'
import { listRecipients } from '../steps/recipients/list-recipients.ts'
import type { Recipient } from '../steps/recipients/recipient.ts'
import { ListRecipientsInput } from '../steps/recipients/recipient-inputs.ts'

/** Lists the live contacts, or the deleted ones that can still be restored. */
export const listContacts = defineQuery<Page<Recipient>, never>()({
  requires: 'users.read',
  input: ListRecipientsInput,
  *run(asked) {
    return ok(yield* listRecipients('contact', asked))
  },
})
