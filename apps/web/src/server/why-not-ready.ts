import { container } from './container.ts'
import { observation } from './observation.ts'

/**
 * Null if the directory can be read and its file is not known to be damaged, else the reason in words that anybody may
 * read. The log has more.
 */
export async function whyNotReady(): Promise<string | null> {
  try {
    const { operations, storage, log } = container()
    const damage = storage.damage()
    if (damage !== null) {
      log.error({ damage }, 'the database file is damaged')
      return 'the database is damaged'
    }
    // Asking for a session that cannot exist is the cheapest query that reads the database.
    await operations.checkSession({ tenantId: '', userId: '', sessionEpoch: 0 })
    return null
  } catch (error) {
    observation().log.error({ err: error }, 'the directory cannot be read')
    return (error instanceof Error && reasons[error.name]) || 'the directory cannot be read'
  }
}

// By name, because each of the server's bundles has its own copy of a class.
const reasons: Readonly<Record<string, string>> = {
  SecretsError: 'the secrets of the installation cannot be read',
  SchemaVersionError: 'the database is not of the version of this program',
  StorageBusyError: 'the database cannot be read',
  StorageRefusedError: 'the database cannot be read',
}
