import { router } from '../trpc.ts'
import { accountRouter } from './account.ts'
import { deletedUsersRouter } from './deleted-users.ts'
import { jobsRouter } from './jobs.ts'
import { restoreRouter } from './restore.ts'
import { secretRouter } from './secret.ts'

export const appRouter = router({
  account: accountRouter,
  deletedUsers: deletedUsersRouter,
  jobs: jobsRouter,
  restore: restoreRouter,
  secret: secretRouter,
})

export type AppRouter = typeof appRouter
