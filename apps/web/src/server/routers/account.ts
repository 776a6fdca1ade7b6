import { ChangeOwnPasswordInput } from '@reprieve/operations'
import { container } from '../container.ts'
import { actingBy } from '../session.ts'
import { accountProcedure, router, unwrap } from '../trpc.ts'

export const accountRouter = router({
  changePassword: accountProcedure.input(ChangeOwnPasswordInput).mutation(async ({ ctx, input }) => {
    const own = { tenantId: ctx.account.tenantId, ...actingBy(ctx.account) }
    unwrap(await container().operations.changeOwnPassword(own, input))
  }),
})
