import { type HoldChanged, PlaceHoldInput, UserIdInput } from '@reprieve/operations'
import { z } from 'zod'
import { container } from '../container.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const PlaceInput = z.object({
  requestId: z.guid(),
  hold: PlaceHoldInput.pick({ userId: true, reason: true }),
})
const ReleaseInput = UserIdInput.extend({ requestId: z.guid() })

const toReason = ({ user }: HoldChanged) => ({ holdReason: user.hold?.reason ?? null })

/** R42: holds on active and on deleted users. */
export const holdsRouter = router({
  place: tenantProcedure
    .input(PlaceInput)
    .mutation(async ({ ctx, input: { requestId, hold } }) =>
      toReason(unwrap(await container().operations.placeHold({ ...ctx.operation, requestId }, hold))),
    ),

  release: tenantProcedure
    .input(ReleaseInput)
    .mutation(async ({ ctx, input: { requestId, userId } }) =>
      toReason(unwrap(await container().operations.releaseHold({ ...ctx.operation, requestId }, { userId }))),
    ),
})
