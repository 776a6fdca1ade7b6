import { z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { defineRoute } from '../../define-route.ts'

export const DeleteParameters = z.object({
  confirm: z.string().optional().openapi({
    description:
      '`deletions` says that more users are meant to be deleted within an hour than the tenant allows at once',
  }),
})

export const deleteUserRoute = defineRoute({
  of: 'user',
  operationId: 'deleteUser',
  method: 'delete',
  path: '/v1/customers/{customerId}/users/{userId}',
  tags: ['Users'],
  summary: 'Delete a user, who can be restored until the end of the retention time',
  description:
    'Name, addresses, licences, groups and roles are set aside for a restore. Where more than 50 users and more than a tenth of the tenant would have been deleted within an hour (or what the tenant has set instead), it is 409 until `confirm` is sent.',
  query: DeleteParameters,
  answers: 204,
  answerText: 'Deleted',
  handle: async ({ context, url, userId }, { operations }) => {
    const confirm = new URL(url).searchParams.get('confirm') ?? ''
    if (!['', 'deletions'].includes(confirm)) {
      return refuse({ type: 'InvalidProperty', property: 'confirm', problem: 'can only be "deletions"' })
    }
    const confirmDeletions = confirm === 'deletions'
    const deleted = await operations.deleteUser(context, { userId, confirmDeletions })
    return deleted.ok ? ok(null) : deleted
  },
})
