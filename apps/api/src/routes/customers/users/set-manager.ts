import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { membersInAnyCase } from '../../../wire/parse-json-object.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { ManagerChoice } from '../../../wire/user-profile.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const setManagerRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'setManager',
    method: 'put',
    path: '/v1/customers/{customerId}/users/{userId}/manager',
    tags: ['Users'],
    summary: 'Say whom a user reports to; nobody reports to itself, at any distance',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: ManagerChoice } } },
    },
    responses: { 204: { description: 'The manager' }, ...documentedErrors(409) },
  }),
  body: { limitBytes: 65_536, members: membersInAnyCase(['id']) },
  handle: async ({ context, userId, body }, { operations }) => {
    const choice = ManagerChoice.safeParse(body)
    if (!choice.success) return refuse(toPropertyError(choice.error))
    const set = await operations.setManager(context, { userId, managerId: choice.data.id })
    return set.ok ? ok(null) : set
  },
}
