import { ChangeTenantSettingsInput, DomainInput } from '@reprieve/operations'
import { z } from 'zod'
import { container } from '../container.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const OneDomain = DomainInput.extend({ requestId: z.guid() })

export const settingsRouter = router({
  addDomain: tenantProcedure.input(OneDomain).mutation(async ({ ctx, input: { requestId, ...domain } }) => {
    const { name } = unwrap(await container().operations.addDomain({ ...ctx.operation, requestId }, domain))
    return { name }
  }),

  verifyDomain: tenantProcedure
    .input(OneDomain)
    .mutation(async ({ ctx, input: { requestId, ...domain } }) => {
      unwrap(await container().operations.verifyDomain({ ...ctx.operation, requestId }, domain))
    }),

  setDefaultDomain: tenantProcedure
    .input(OneDomain)
    .mutation(async ({ ctx, input: { requestId, ...domain } }) => {
      unwrap(await container().operations.setDefaultDomain({ ...ctx.operation, requestId }, domain))
    }),

  removeDomain: tenantProcedure
    .input(OneDomain)
    .mutation(async ({ ctx, input: { requestId, ...domain } }) =>
      unwrap(await container().operations.removeDomain({ ...ctx.operation, requestId }, domain)),
    ),

  change: tenantProcedure
    .input(z.object({ requestId: z.guid(), settings: ChangeTenantSettingsInput }))
    .mutation(async ({ ctx, input: { requestId, settings } }) =>
      unwrap(await container().operations.changeTenantSettings({ ...ctx.operation, requestId }, settings)),
    ),
})
