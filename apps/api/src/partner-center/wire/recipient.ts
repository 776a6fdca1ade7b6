import { z } from '@hono/zod-openapi'
import type { RecipientKind } from '@reprieve/domain'
import type { Recipient as DirectoryRecipient } from '@reprieve/operations'
import { GroupChange, GroupRestore, NewGroup } from './group.ts'
import { toWireInstant } from './to-wire-instant.ts'

/** A contact or a shared mailbox. It is created, changed and restored like a group (R16a). */
export const NewRecipient = z.strictObject(NewGroup.shape).openapi('NewRecipient')
export const RecipientChange = z.strictObject(GroupChange.shape).openapi('RecipientChange')
export const RecipientRestore = z.strictObject(GroupRestore.shape).openapi('RecipientRestore')

const objectTypes = { contact: 'Contact', 'shared-mailbox': 'SharedMailbox' } as const

export const Recipient = z
  .strictObject({
    id: z.guid(),
    displayName: z.string(),
    proxyAddresses: z.array(z.string()),
    createdTime: z.iso.datetime(),
    deletedTime: z.iso.datetime().nullable().openapi({ description: 'Null for a live one' }),
    purgeTime: z.iso.datetime().nullable().openapi({ description: 'From when on it cannot be restored' }),
    attributes: z.strictObject({ objectType: z.enum(Object.values(objectTypes)) }),
  })
  .openapi('Recipient')

/** A contact or shared mailbox as clients see it. */
export const toRecipient = (
  kind: RecipientKind,
  { id, displayName, proxyAddresses, createdAt, deletion }: DirectoryRecipient,
): z.infer<typeof Recipient> => ({
  id,
  displayName,
  proxyAddresses: [...proxyAddresses],
  createdTime: toWireInstant(createdAt),
  deletedTime: deletion && toWireInstant(deletion.deletedAt),
  purgeTime: deletion && toWireInstant(deletion.purgeAt),
  attributes: { objectType: objectTypes[kind] },
})
