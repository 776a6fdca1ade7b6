import { createRoute, z } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

const DeleteParameters = z.object({
  confirm: z.string().optional().openapi({
    description:
      '`deletions` says that more users are meant to be deleted within an hour than the tenant allows at once',
  }),
})

export const deleteUserRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'deleteUser',
    method: 'delete',
    path: '/v1/customers/{customerId}/users/{userId}',
    tags: ['Users'],
    summary: 'Delete a user, who can be restored until the end of the retention time',
    description:
      'Name, addresses, licences, groups and roles are set aside for a restore. Where more than 50 users and more than a tenth of the tenant would have been deleted within an hour (or what the tenant has set instead), it is 409 until `confirm` is sent.',
    security: [{ bearer: [] }],
    request: { params: UserParameters, query: DeleteParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Deleted' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, url, userId }, { operations }) => {
    const confirm = new URL(url).searchParams.get('confirm') ?? ''
    if (!['', 'deletions'].includes(confirm)) {
      return refuse({ type: 'InvalidProperty', property: 'confirm', problem: 'can only be "deletions"' })
    }
    const confirmDeletions = confirm === 'deletions'
    const deleted = await operations.deleteUser(context, { userId, confirmDeletions })
    return deleted.ok ? ok(null) : deleted
  },
}
