import { ok } from '@reprieve/domain'
import {
  CustomerUser,
  PasswordReset,
  parsePasswordReset,
  passwordResetNames,
  toCustomerUser,
} from '../../../wire/customer-user.ts'
import { defineRoute } from '../../define-route.ts'
import { setPassword } from './set-password.ts'

export const resetPasswordRoute = defineRoute({
  of: 'user',
  operationId: 'resetPassword',
  method: 'patch',
  path: '/v1/customers/{customerId}/users/{userId}/resetpassword',
  tags: ['Users'],
  summary: 'Set another password for an active user, and end its sessions',
  body: { schema: PasswordReset, members: passwordResetNames },
  answers: 200,
  answerText: 'The user, without its password',
  schema: CustomerUser,
  handle: async ({ context, userId, body }, { operations }) => {
    const wanted = parsePasswordReset(body)
    if (!wanted.ok) return wanted
    const { password: value, forceChangePassword: mustChange } = wanted.value.passwordProfile
    const reset = await setPassword(operations, context, userId, { value, mustChange })
    return reset.ok ? ok(toCustomerUser(reset.value.user)) : reset
  },
})
