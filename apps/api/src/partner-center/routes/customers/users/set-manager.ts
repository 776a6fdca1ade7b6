import { ok, refuse } from '@reprieve/domain'
import { membersInAnyCase } from '../../../wire/parse-json-object.ts'
import { toPropertyError } from '../../../wire/to-property-error.ts'
import { ManagerChoice } from '../../../wire/user-profile.ts'
import { defineRoute } from '../../define-route.ts'

export const setManagerRoute = defineRoute({
  of: 'user',
  operationId: 'setManager',
  method: 'put',
  path: '/v1/customers/{customerId}/users/{userId}/manager',
  tags: ['Users'],
  summary: 'Say whom a user reports to; nobody reports to itself, at any distance',
  body: { schema: ManagerChoice, members: membersInAnyCase(['id']) },
  answers: 204,
  answerText: 'The manager',
  handle: async ({ context, userId, body }, { operations }) => {
    const choice = ManagerChoice.safeParse(body)
    if (!choice.success) return refuse(toPropertyError(choice.error))
    const set = await operations.setManager(context, { userId, managerId: choice.data.id })
    return set.ok ? ok(null) : set
  },
})
