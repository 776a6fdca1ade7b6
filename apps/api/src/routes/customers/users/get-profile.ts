import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { toUserProfile, UserProfile } from '../../../wire/user-profile.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const getUserProfileRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'getUserProfile',
    method: 'get',
    path: '/v1/customers/{customerId}/users/{userId}/profile',
    tags: ['Users'],
    summary:
      'Get the job title, department, office, mobile phone, employee id, language and manager of a user',
    description: 'Of a deleted user, what a restore brings back.',
    security: [{ bearer: [] }],
    request: { params: UserParameters, headers: CommonHeaders },
    responses: {
      200: { description: 'The profile', content: { 'application/json': { schema: UserProfile } } },
      ...documentedErrors(),
    },
  }),
  handle: async ({ context, userId }, { operations }) => {
    const found = await operations.getUserProfile(context, { userId })
    return found.ok ? ok(toUserProfile(found.value)) : found
  },
}
