import { ok, refuse } from '@reprieve/domain'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import {
  toUserProfile,
  UserProfile,
  UserProfileChange,
  userProfileNames,
} from '../../../wire/user-profile.ts'
import { defineRoute } from '../../define-route.ts'

export const updateUserProfileRoute = defineRoute({
  of: 'user',
  operationId: 'updateUserProfile',
  method: 'patch',
  path: '/v1/customers/{customerId}/users/{userId}/profile',
  tags: ['Users'],
  summary:
    'Change the job title, department, office, mobile phone, employee id and language of an active user',
  description: 'Members that are left out or null stay as they are; an empty text clears one.',
  body: { schema: UserProfileChange, members: userProfileNames },
  answers: 200,
  answerText: 'The profile as it is now',
  schema: UserProfile,
  handle: async ({ context, userId, body }, { operations }) => {
    const change = UserProfileChange.safeParse(body)
    if (!change.success) return refuse(toPropertyError(change.error))
    const updated = await operations.updateUserProfile(context, { ...change.data, userId })
    return updated.ok ? ok(toUserProfile(updated.value)) : updated
  },
})
