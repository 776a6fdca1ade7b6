import type { ScimConnectionWithToken } from '@reprieve/operations'
import { z } from 'zod'
import { baseAddressOf } from '../connections/list-connections.ts'
import { container } from '../container.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const requestId = z.guid()

// Wide on purpose: the operation says what is not valid, as a refusal that names the member.
const CreateInput = z.strictObject({
  requestId,
  connection: z.strictObject({
    name: z.string().max(256),
    source: z.string().max(256).optional(),
    activeMeans: z.enum(['block', 'delete']),
  }),
})

const RotateInput = z.strictObject({ requestId, connectionId: z.guid(), overlapHours: z.number() })
const RemoveInput = RotateInput.pick({ requestId: true, connectionId: true })

const toMade = ({ connection, token }: ScimConnectionWithToken) => ({
  name: connection.name,
  baseAddress: baseAddressOf(connection),
  token,
})

/** Identity providers that provision users by SCIM. A token is in one answer only. */
export const connectionsRouter = router({
  create: tenantProcedure
    .input(CreateInput)
    .mutation(async ({ ctx, input: { requestId, connection } }) =>
      toMade(
        unwrap(
          await container().operations.createScimConnection({ ...ctx.operation, requestId }, connection),
        ),
      ),
    ),

  rotate: tenantProcedure
    .input(RotateInput)
    .mutation(async ({ ctx, input: { requestId, ...rotation } }) =>
      toMade(unwrap(await container().operations.rotateScimToken({ ...ctx.operation, requestId }, rotation))),
    ),

  remove: tenantProcedure.input(RemoveInput).mutation(async ({ ctx, input: { requestId, connectionId } }) => {
    unwrap(
      await container().operations.removeScimConnection({ ...ctx.operation, requestId }, { connectionId }),
    )
  }),
})
