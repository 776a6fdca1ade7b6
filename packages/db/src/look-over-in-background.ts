import type { Storage } from './storage.ts'

interface Log {
  error(details: object, message: string): void
  warn(details: object, message: string): void
}

/** Checks the database's files once, without waiting. The log and `Storage.damage` have the result. */
export function lookOverInBackground(storage: Pick<Storage, 'lookOver'>, log: Log): void {
  storage.lookOver().then(
    (damage) => {
      if (damage !== null) log.error({ damage }, 'the database file is damaged')
    },
    (error) => log.warn({ err: error }, 'the database file could not be looked over'),
  )
}
