import { z } from '@hono/zod-openapi'
import type { MailboxContentsRestored } from '@reprieve/operations'
import { membersInAnyCase } from './parse-json-object.ts'

/** The body that requests a copy of a deleted user's messages. */
export const MailboxRestoreRequest = z
  .strictObject({ toUserId: z.guid().openapi({ description: 'The active user who gets the messages' }) })
  .openapi('MailboxRestoreRequest')

export const mailboxRestoreRequestNames = membersInAnyCase(['toUserId'])

export const MailboxRestore = z
  .strictObject({
    userId: z.guid(),
    toUserId: z.guid(),
    folder: z.string().openapi({
      description:
        'Of the mailbox of toUserId; has a number behind it there if other contents have the name already',
    }),
    attributes: z.strictObject({ objectType: z.literal('MailboxRestore') }),
  })
  .openapi('MailboxRestore')

/** A requested copy as clients see it. */
export const toMailboxRestore = ({
  userId,
  toUserId,
  folder,
}: MailboxContentsRestored): z.infer<typeof MailboxRestore> => ({
  userId,
  toUserId,
  folder,
  attributes: { objectType: 'MailboxRestore' },
})
