import { z } from 'zod'
import { grants, refreshGrants } from '../../features/clients/client-shown.ts'
import { container } from '../container.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const requestId = z.guid()

// Wide on purpose: the operation says what is not valid, as a refusal that names the member.
const secret = z.string().max(256)

const RegisterInput = z.strictObject({
  requestId,
  client: z.strictObject({
    name: z.string().max(256),
    redirectUris: z.array(z.string().max(4096)).max(100),
    grants: z.array(z.enum([...grants, ...refreshGrants])).max(10),
    secret: secret.nullable(),
  }),
})

const RotateInput = z.strictObject({ requestId, clientId: z.guid(), secret })
const RemoveInput = RotateInput.pick({ requestId: true, clientId: true })

/** Applications that may ask for tokens. Their secrets are made by whoever registers them, and are in no answer. */
export const clientsRouter = router({
  register: tenantProcedure.input(RegisterInput).mutation(async ({ ctx, input: { requestId, client } }) => {
    const { id, name } = unwrap(
      await container().operations.registerClient({ ...ctx.operation, requestId }, client),
    )
    return { id, name }
  }),

  rotate: tenantProcedure.input(RotateInput).mutation(async ({ ctx, input: { requestId, ...rotation } }) => {
    unwrap(await container().operations.rotateClientSecret({ ...ctx.operation, requestId }, rotation))
  }),

  remove: tenantProcedure.input(RemoveInput).mutation(async ({ ctx, input: { requestId, clientId } }) => {
    unwrap(await container().operations.removeClient({ ...ctx.operation, requestId }, { clientId }))
  }),
})
