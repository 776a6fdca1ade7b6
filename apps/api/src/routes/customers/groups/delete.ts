import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const deleteGroupRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'deleteGroup',
    method: 'delete',
    path: '/v1/customers/{customerId}/groups/{groupId}',
    tags: ['Groups'],
    summary: 'Move a group into the bin; its addresses are free at once',
    security: [{ bearer: [] }],
    request: { params: GroupParameters, headers: CommonHeaders },
    responses: { 204: { description: 'Deleted' }, ...documentedErrors(409) },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const deleted = await operations.deleteGroup(context, { groupId: groupId.value })
    return deleted.ok ? ok(null) : deleted
  },
}
