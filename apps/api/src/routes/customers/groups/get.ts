import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { Group, toGroup } from '../../../wire/group.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders } from '../users/parameters.ts'
import { GroupParameters, parseGroupId } from './parameters.ts'

export const getGroupRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'getGroup',
    method: 'get',
    path: '/v1/customers/{customerId}/groups/{groupId}',
    tags: ['Groups'],
    summary: 'Get a group, live or in the bin',
    security: [{ bearer: [] }],
    request: { params: GroupParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The group', content: { 'application/json': { schema: Group } } },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, parameters }, { operations }) => {
    const groupId = parseGroupId(parameters.groupId)
    if (!groupId.ok) return groupId
    const found = await operations.getGroup(context, { groupId: groupId.value })
    return found.ok ? ok(toGroup(found.value)) : found
  },
}
