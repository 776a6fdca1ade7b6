import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import {
  MailboxRestore,
  MailboxRestoreRequest,
  mailboxRestoreRequestNames,
  toMailboxRestore,
} from '../../../wire/mailbox-restore.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const restoreMailboxContentsRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'restoreMailboxContents',
    method: 'post',
    path: '/v1/customers/{customerId}/users/{userId}/mailboxrestore',
    tags: ['Restoring'],
    summary: 'Copy the messages of a deleted user into a folder of another user’s mailbox',
    description:
      'The user stays deleted and keeps them. What has been copied is not copied again; what could not be copied at once is copied in the background.',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: MailboxRestoreRequest } } },
    },
    responses: {
      202: {
        description: 'Where the messages are, or will be',
        content: { 'application/json': { schema: MailboxRestore } },
      },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: mailboxRestoreRequestNames },
  handle: async ({ context, userId, body }, { operations }) => {
    const request = MailboxRestoreRequest.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { toUserId } = request.data
    const restored = await operations.restoreMailboxContents(context, { userId, toUserId })
    return restored.ok ? ok(toMailboxRestore(restored.value)) : restored
  },
}
