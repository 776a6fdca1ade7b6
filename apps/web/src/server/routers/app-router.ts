import { router } from '../trpc.ts'
import { accountRouter } from './account.ts'
import { auditRouter } from './audit.ts'
import { clientsRouter } from './clients.ts'
import { connectionsRouter } from './connections.ts'
import { deletedUsersRouter } from './deleted-users.ts'
import { holdsRouter } from './holds.ts'
import { importsRouter } from './imports.ts'
import { jobsRouter } from './jobs.ts'
import { noticesRouter } from './notices.ts'
import { partnerRouter } from './partner.ts'
import { recipientsRouter } from './recipients.ts'
import { restoreRouter } from './restore.ts'
import { rolesRouter } from './roles.ts'
import { searchRouter } from './search.ts'
import { secretRouter } from './secret.ts'
import { settingsRouter } from './settings.ts'
import { setupRouter } from './setup.ts'
import { usersRouter } from './users.ts'

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  clients: clientsRouter,
  connections: connectionsRouter,
  deletedUsers: deletedUsersRouter,
  holds: holdsRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  notices: noticesRouter,
  partner: partnerRouter,
  recipients: recipientsRouter,
  restore: restoreRouter,
  roles: rolesRouter,
  search: searchRouter,
  secret: secretRouter,
  settings: settingsRouter,
  setup: setupRouter,
  users: usersRouter,
})

export type AppRouter = typeof appRouter
