import { ConfirmPurgeStopInput, PurgeUserInput } from '@reprieve/operations'
import { z } from 'zod'
import { sortColumns, type View } from '../../features/deleted-users/view.ts'
import { timeZone } from '../../features/preferences/time-zone.ts'
import { container } from '../container.ts'
import { listRows, toFilters } from '../deleted-users/list-rows.ts'
import { ListCursor } from '../list-cursor.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const Day = z.union([z.literal(''), z.iso.date()])

export const ViewInput = z.object({
  search: z.string().max(256),
  runsOutWithinDays: z.union([z.literal(3), z.literal(7)]).nullable(),
  deletedBy: z.string().max(256),
  deletedFrom: Day,
  deletedTo: Day,
  onHold: z.boolean(),
  sort: z.enum(sortColumns).nullable(),
  direction: z.enum(['ascending', 'descending']),
}) satisfies z.ZodType<View>

const PurgeInput = z.object({ requestId: z.guid(), purge: PurgeUserInput })
const ConfirmStopInput = ConfirmPurgeStopInput.extend({ requestId: z.guid() })

export const deletedUsersRouter = router({
  list: tenantProcedure
    .input(z.object({ view: ViewInput, cursor: ListCursor.nullish() }))
    .query(async ({ ctx, input }) =>
      unwrap(await listRows(ctx.operation, input.view, await timeZone(), input.cursor ?? null)),
    ),

  /** How many match, whether they are loaded or not. */
  count: tenantProcedure
    .input(z.object({ view: ViewInput }))
    .query(async ({ ctx, input }) =>
      unwrap(
        await container().operations.countMatchingUsers(
          ctx.operation,
          toFilters(input.view, await timeZone()),
        ),
      ),
    ),

  /** R41: purges a user permanently, confirmed by the typed name. */
  purge: tenantProcedure.input(PurgeInput).mutation(async ({ ctx, input: { requestId, purge } }) => {
    unwrap(await container().operations.purgeUser({ ...ctx.operation, requestId }, purge))
  }),

  /** R43: allows a stopped sweep to continue. */
  confirmPurgeStop: tenantProcedure
    .input(ConfirmStopInput)
    .mutation(async ({ ctx, input: { requestId, stopId } }) => {
      unwrap(await container().operations.confirmPurgeStop({ ...ctx.operation, requestId }, { stopId }))
    }),
})
