import pg from 'pg'
import { connectionOptions, placeOf } from '../postgres/connection-options.ts'
import { toStorageError } from '../postgres/errors.ts'
import { CopyError, StorageBusyError } from '../storage.ts'

/** Connects to the target for one copy. No other copy can run at the same time. Rejects as `openPostgres` does. */
export async function onTarget<Value>(
  url: string,
  copy: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(connectionOptions(url))
  // A lost connection fails the running query. Without a listener, it would end the process as well.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(settings)
    await lock(client, placeOf(url))
    return await copy(client)
  } catch (error) {
    throw toStorageError(error, placeOf(url))
  } finally {
    await client.end()
  }
}

// These override the role's settings, because reading back a large table takes long.
const settings =
  "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '10s'"

async function lock(client: pg.Client, place: string): Promise<void> {
  try {
    await client.query('select pg_advisory_lock($1)', [copyLock])
  } catch (error) {
    const thrown = toStorageError(error, place)
    if (!(thrown instanceof StorageBusyError)) throw thrown
    throw new CopyError(`another copy into ${place} is under way`, { cause: error })
  }
}

/** Any number is good that nothing else in the same database uses ("RPRC"). */
const copyLock = 0x52505243
