import { container } from '../container.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

// As many as a person can follow at once.
const size = 20

export const jobsRouter = router({
  /** Those that were started last. */
  latest: tenantProcedure.query(async ({ ctx }) => {
    const page = unwrap(await container().operations.listJobs(ctx.operation, { page: { size } }))
    return page.items.map(({ id, state, counts }) => ({ id, state, counts }))
  }),
})
