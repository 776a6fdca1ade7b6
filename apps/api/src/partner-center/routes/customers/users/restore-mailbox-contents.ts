import { ok, refuse } from '@reprieve/domain'
import {
  MailboxRestore,
  MailboxRestoreRequest,
  mailboxRestoreRequestNames,
  toMailboxRestore,
} from '../../../wire/mailbox-restore.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { defineRoute } from '../../define-route.ts'

export const restoreMailboxContentsRoute = defineRoute({
  of: 'user',
  operationId: 'restoreMailboxContents',
  method: 'post',
  path: '/v1/customers/{customerId}/users/{userId}/mailboxrestore',
  tags: ['Restoring'],
  summary: 'Copy the messages of a deleted user into a folder of another user’s mailbox',
  description:
    'The user stays deleted and keeps them. What has been copied is not copied again; what could not be copied at once is copied in the background.',
  body: { schema: MailboxRestoreRequest, members: mailboxRestoreRequestNames },
  answers: 202,
  answerText: 'Where the messages are, or will be',
  schema: MailboxRestore,
  handle: async ({ context, userId, body }, { operations }) => {
    const request = MailboxRestoreRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { toUserId } = request.data
    const restored = await operations.restoreMailboxContents(context, { userId, toUserId })
    return restored.ok ? ok(toMailboxRestore(restored.value)) : restored
  },
})
