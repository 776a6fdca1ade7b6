import { z } from '@hono/zod-openapi'
import { CustomerParameters } from '../../parameters.ts'

export const RoleParameters = CustomerParameters.extend({
  roleId: z.guid().openapi({ description: 'The directory role; the same id in every tenant' }),
})

export const RoleMemberParameters = RoleParameters.extend({
  userId: z.guid().openapi({ description: 'The user' }),
})
