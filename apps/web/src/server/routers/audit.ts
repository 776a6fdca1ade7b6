import { z } from 'zod'
import type { View } from '../../features/audit/view.ts'
import { timeZone } from '../../features/preferences/time-zone.ts'
import { listEntries } from '../audit/list-entries.ts'
import { ListCursor } from '../list-cursor.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const Day = z.union([z.literal(''), z.iso.date()])

const ViewInput = z.object({
  target: z.string().max(256),
  actor: z.string().max(256),
  operation: z.string().max(64),
  outcome: z.enum(['succeeded', 'failed']).nullable(),
  from: Day,
  to: Day,
}) satisfies z.ZodType<View>

export const auditRouter = router({
  list: tenantProcedure
    .input(z.object({ view: ViewInput, cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input }) =>
      unwrap(await listEntries(ctx.operation, input.view, await timeZone(), input.cursor ?? null)),
    ),
})
