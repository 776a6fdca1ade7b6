import { searchFits } from '@reprieve/domain'
import { z } from 'zod'
import { sortColumns, type View } from '../../features/deleted-users/view.ts'
import { timeZone } from '../../features/preferences/time-zone.ts'
import { listRows } from '../deleted-users/list-rows.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const Day = z.union([z.literal(''), z.iso.date()])

const ViewInput = z.object({
  search: z.string().max(256),
  runsOutWithinDays: z.union([z.literal(3), z.literal(7)]).nullable(),
  deletedBy: z.string().max(256),
  deletedFrom: Day,
  deletedTo: Day,
  onHold: z.boolean(),
  sort: z.enum(sortColumns).nullable(),
  direction: z.enum(['ascending', 'descending']),
}) satisfies z.ZodType<View>

const Cursor = z.object({
  key: z.union([z.string(), z.number()]),
  id: z.string(),
  fit: z.literal(searchFits).exactOptional(),
})

export const deletedUsersRouter = router({
  list: tenantProcedure
    .input(z.object({ view: ViewInput, cursor: Cursor.nullish() }))
    .query(async ({ ctx, input }) =>
      unwrap(await listRows(ctx.operation, input.view, await timeZone(), input.cursor ?? null)),
    ),
})
