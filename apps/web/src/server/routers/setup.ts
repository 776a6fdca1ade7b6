import { endFirstStart } from '@reprieve/installation'
import { SetUpOrganisationInput } from '@reprieve/operations'
import { container } from '../container.ts'
import { publicProcedure, router, unwrap } from '../trpc.ts'

export const setupRouter = router({
  create: publicProcedure.input(SetUpOrganisationInput).mutation(async ({ input }) => {
    const { operations, config } = container()
    const { administrator } = unwrap(await operations.setUpOrganisation(input))
    endFirstStart(config)
    return { userPrincipalName: administrator.userPrincipalName }
  }),
})
