import { createRoute } from '@hono/zod-openapi'
import { ok, refuse } from '@reprieve/domain'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import {
  toUserProfile,
  UserProfile,
  UserProfileChange,
  userProfileNames,
} from '../../../wire/user-profile.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'

export const updateUserProfileRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'updateUserProfile',
    method: 'patch',
    path: '/v1/customers/{customerId}/users/{userId}/profile',
    tags: ['Users'],
    summary:
      'Change the job title, department, office, mobile phone, employee id and language of an active user',
    description: 'Members that are left out or null stay as they are; an empty text clears one.',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: UserProfileChange } } },
    },
    responses: {
      200: {
        description: 'The profile as it is now',
        content: { 'application/json': { schema: UserProfile } },
      },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: userProfileNames },
  handle: async ({ context, userId, body }, { operations }) => {
    const change = UserProfileChange.safeParse(body)
    if (!change.success) return refuse(toPropertyError(change.error))
    const updated = await operations.updateUserProfile(context, { ...change.data, userId })
    return updated.ok ? ok(toUserProfile(updated.value)) : updated
  },
}
