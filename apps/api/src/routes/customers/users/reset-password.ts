import { createRoute } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { CustomerUser, toCustomerUser } from '../../../wire/customer-user.ts'
import { PasswordReset, parsePasswordReset, passwordResetNames } from '../../../wire/password-reset.ts'
import { documentedErrors } from '../../documented-errors.ts'
import type { UserRoute } from '../../route.ts'
import { CommonHeaders, UserParameters } from './parameters.ts'
import { setPassword } from './set-password.ts'

export const resetPasswordRoute: UserRoute = {
  of: 'user',
  definition: createRoute({
    operationId: 'resetPassword',
    method: 'patch',
    path: '/v1/customers/{customerId}/users/{userId}/resetpassword',
    tags: ['Users'],
    summary: 'Set another password for an active user, and end its sessions',
    security: [{ bearer: [] }],
    request: {
      params: UserParameters,
      headers: CommonHeaders,
      body: { required: true, content: { 'application/json': { schema: PasswordReset } } },
    },
    responses: {
      200: {
        description: 'The user, without its password',
        content: { 'application/json': { schema: CustomerUser } },
      },
      ...documentedErrors(409),
    },
  }),
  body: { limitBytes: 65_536, members: passwordResetNames },
  handle: async ({ context, userId, body }, { operations }) => {
    const wanted = parsePasswordReset(body)
    if (!wanted.ok) return wanted
    const { password: value, forceChangePassword: mustChange } = wanted.value.passwordProfile
    const reset = await setPassword(operations, context, userId, { value, mustChange })
    return reset.ok ? ok(toCustomerUser(reset.value.user)) : reset
  },
}
