import { ok } from '@reprieve/domain'
import { toUserProfile, UserProfile } from '../../../wire/user-profile.ts'
import { defineRoute } from '../../define-route.ts'

export const getUserProfileRoute = defineRoute({
  of: 'user',
  operationId: 'getUserProfile',
  method: 'get',
  path: '/v1/customers/{customerId}/users/{userId}/profile',
  tags: ['Users'],
  summary: 'Get the job title, department, office, mobile phone, employee id, language and manager of a user',
  description: 'Of a deleted user, what a restore brings back.',
  answers: 200,
  answerText: 'The profile',
  schema: UserProfile,
  handle: async ({ context, userId }, { operations }) => {
    const found = await operations.getUserProfile(context, { userId })
    return found.ok ? ok(toUserProfile(found.value)) : found
  },
})
