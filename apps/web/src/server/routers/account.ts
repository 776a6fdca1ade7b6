import { ChangeOwnPasswordInput } from '@reprieve/operations'
import { z } from 'zod'
import { container } from '../container.ts'
import { actingBy } from '../session.ts'
import { accountProcedure, router, unwrap } from '../trpc.ts'

export const accountRouter = router({
  /** Signs the caller out everywhere, including here. */
  endSessions: accountProcedure.input(z.object({ requestId: z.guid() })).mutation(async ({ ctx, input }) => {
    const own = { tenantId: ctx.account.tenantId, ...actingBy(ctx.account), requestId: input.requestId }
    unwrap(await container().operations.endOwnSessions(own, {}))
  }),

  changePassword: accountProcedure.input(ChangeOwnPasswordInput).mutation(async ({ ctx, input }) => {
    const own = { tenantId: ctx.account.tenantId, ...actingBy(ctx.account) }
    unwrap(await container().operations.changeOwnPassword(own, input))
  }),
})
