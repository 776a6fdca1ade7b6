import { withOperations } from './directory.ts'

/**
 * A worker's process. It purges what has expired in the database at the path of a message, and answers how many users
 * that were.
 */
process.on('message', async (path: string) => {
  const swept = await withOperations(path, (operations) => operations.purgeExpired({}))
  process.send?.(swept.ok ? swept.value.purged : 0)
})
