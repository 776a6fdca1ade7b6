import { z } from 'zod'
import { findPeople } from '../search/find-people.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

export const searchRouter = router({
  people: tenantProcedure
    .input(z.object({ text: z.string().trim().min(1).max(256) }))
    .query(async ({ ctx, input }) =>
      unwrap(await findPeople(ctx.operation, ctx.account.tenantId, input.text)),
    ),
})
