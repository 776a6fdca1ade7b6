import { z } from 'zod'
import { container } from '../container.ts'
import { ListCursor } from '../list-cursor.ts'
import { findDeleted } from '../partner/find-deleted.ts'
import { listCustomerRows } from '../partner/list-customer-rows.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

/** Of the caller's own organisation, whatever tenant the page is about: a relationship is with the partner itself. */
const partnerProcedure = tenantProcedure.use(({ ctx, next }) =>
  next({ ctx: { operation: { ...ctx.operation, tenantId: ctx.account.tenantId } } }),
)

export const partnerRouter = router({
  customers: partnerProcedure
    .input(z.object({ cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input }) => unwrap(await listCustomerRows(ctx.operation, input.cursor ?? null))),

  findDeleted: partnerProcedure
    .input(z.object({ text: z.string().trim().min(1).max(256) }))
    .query(async ({ ctx, input }) => unwrap(await findDeleted(ctx.operation, input.text))),

  end: partnerProcedure
    .input(z.object({ requestId: z.guid(), customerId: z.string().max(64) }))
    .mutation(async ({ ctx, input: { requestId, customerId } }) => {
      const sides = { customerId, partnerId: ctx.account.tenantId }
      unwrap(await container().operations.terminateRelationship({ ...ctx.operation, requestId }, sides))
    }),
})
