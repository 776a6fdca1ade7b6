import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { Group, groupNames, NewGroup, toGroup } from '../../../wire/group.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { CustomerRoute } from '../../route.ts'
import { CommonHeaders, CustomerParameters } from '../users/parameters.ts'

export const createGroupRoute: CustomerRoute = {
  of: 'customer',
  definition: createRoute({
    operationId: 'createGroup',
    method: 'post',
    path: '/v1/customers/{customerId}/groups',
    tags: ['Groups'],
    summary: 'Create a group with its addresses',
    security: [{ bearer: [] }],
    request: {
      params: CustomerParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: NewGroup } } },
    },
    responses: {
      201: { description: 'The group', content: { 'application/json': { schema: Group } } },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: groupNames },
  handle: async ({ context, body }, { operations }) => {
    const request = NewGroup.safeParse(body)
    if (!request.success) return refuse(toPropertyError(request.error))
    const { displayName, proxyAddresses = [] } = request.data
    const created = await operations.createGroup(context, { displayName, proxyAddresses })
    return created.ok ? ok(toGroup(created.value.group)) : created
  },
}
