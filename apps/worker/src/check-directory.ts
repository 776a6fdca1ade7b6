import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

interface Directory {
  readonly operations: Pick<Operations, 'checkSession'>
  readonly storage: { damage(): string | null }
}

/** Null if the directory can be read and its file is not known to be damaged, else a reason that anybody may read. */
export async function checkDirectory(
  { operations, storage }: Directory,
  log: Pick<Log, 'error'>,
): Promise<string | null> {
  const damage = storage.damage()
  if (damage !== null) {
    log.error({ damage }, 'the database file is damaged')
    return 'the database is damaged'
  }
  try {
    // Asking for a session that cannot exist is the cheapest query that reads the database.
    await operations.checkSession({ tenantId: '', userId: '', sessionEpoch: 0 })
    return null
  } catch (error) {
    log.error({ err: error }, 'the directory cannot be read')
    return 'the database cannot be read'
  }
}
