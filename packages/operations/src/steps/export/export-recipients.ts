import { rows, statements, type Transaction } from '@reprieve/db'
import type { ExportedRecipient } from '@reprieve/domain/import'
import type { Asked, Exported } from './asked.ts'

const statementOf = {
  group: statements.groupsAfter,
  contact: statements.contactsAfter,
  'shared-mailbox': statements.sharedMailboxesAfter,
} as const

/** Groups, contacts or shared mailboxes, the deleted ones in their window too. */
export function* exportRecipients({
  kind,
  tenantId,
  after,
  limit,
  now,
}: Asked & { readonly kind: ExportedRecipient['kind'] }): Transaction<Exported> {
  const found = yield* rows(statementOf[kind], { tenantId, after, limit })
  const records = found
    .filter(({ purgeAt }) => purgeAt === null || now < purgeAt)
    .map(
      ({ id, displayName, proxyAddresses, createdAt, deletedAt, purgeAt }): ExportedRecipient => ({
        kind,
        id,
        displayName,
        proxyAddresses,
        createdAt: createdAt.toISOString(),
        deletion:
          deletedAt === null || purgeAt === null
            ? null
            : { deletedAt: deletedAt.toISOString(), purgeAt: purgeAt.toISOString() },
      }),
    )
  return { records, last: found.length < limit ? null : (found.at(-1)?.id ?? null) }
}
