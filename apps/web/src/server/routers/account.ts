import { ChangeOwnPasswordInput } from '@reprieve/operations'
import { container } from '../container.ts'
import { actorOf } from '../session.ts'
import { accountProcedure, router, unwrap } from '../trpc.ts'

export const accountRouter = router({
  changePassword: accountProcedure.input(ChangeOwnPasswordInput).mutation(async ({ ctx, input }) => {
    const own = { tenantId: ctx.account.tenantId, actor: actorOf(ctx.account) }
    unwrap(await container().operations.changeOwnPassword(own, input))
  }),
})
