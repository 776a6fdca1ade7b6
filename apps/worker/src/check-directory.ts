import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

/** Null when the directory can be read, else what to tell anybody who asks. */
export async function checkDirectory(
  operations: Pick<Operations, 'checkSession'>,
  log: Pick<Log, 'error'>,
): Promise<string | null> {
  try {
    // Asking after a session that cannot be is the cheapest question that reads the database.
    await operations.checkSession({ tenantId: '', userId: '', sessionEpoch: 0 })
    return null
  } catch (error) {
    log.error({ err: error }, 'the directory cannot be read')
    return 'the database cannot be read'
  }
}
