import { ReadOneTimeSecretInput } from '@reprieve/operations'
import { container } from '../container.ts'
import { publicProcedure, router, unwrap } from '../trpc.ts'

export const secretRouter = router({
  read: publicProcedure
    .input(ReadOneTimeSecretInput)
    .mutation(async ({ input }) => unwrap(await container().operations.readOneTimeSecret(input))),
})
