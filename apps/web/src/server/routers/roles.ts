import { RoleMemberInput } from '@reprieve/operations'
import { z } from 'zod'
import { container } from '../container.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const Input = z.object({
  requestId: z.guid(),
  member: RoleMemberInput.pick({ role: true, userId: true }),
})

export const rolesRouter = router({
  assign: tenantProcedure.input(Input).mutation(async ({ ctx, input: { requestId, member } }) => {
    unwrap(await container().operations.addRoleMember({ ...ctx.operation, requestId }, member))
  }),

  remove: tenantProcedure.input(Input).mutation(async ({ ctx, input: { requestId, member } }) => {
    unwrap(await container().operations.removeRoleMember({ ...ctx.operation, requestId }, member))
  }),
})
