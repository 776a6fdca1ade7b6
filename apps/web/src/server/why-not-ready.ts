import { container } from './container.ts'
import { observation } from './observation.ts'

/** Null when the directory can be read and its file is not known to be damaged, else the reason why not, in words that anyone may read: the log has more. */
export async function whyNotReady(): Promise<string | null> {
  try {
    const { operations, storage, log } = container()
    const damage = storage.damage()
    if (damage !== null) {
      log.error({ damage }, 'the database file is damaged')
      return 'the database is damaged'
    }
    // Asking after a session that cannot be is the cheapest question that reads the database.
    await operations.checkSession({ tenantId: '', userId: '', sessionEpoch: 0 })
    return null
  } catch (error) {
    observation().log.error({ err: error }, 'the directory cannot be read')
    return (error instanceof Error && reasons[error.name]) || 'the directory cannot be read'
  }
}

// By name, as the server's bundles each have their own copy of a class.
const reasons: Readonly<Record<string, string>> = {
  SecretsError: 'the secrets of the installation cannot be read',
  SchemaVersionError: 'the database is not of the version of this program',
  StorageBusyError: 'the database cannot be read',
  StorageRefusedError: 'the database cannot be read',
}
