import type { Storage } from '../storage.ts'
import type { DatabaseAddress } from './database-address.ts'
import { openStorage } from './open-storage.ts'

/**
 * A storage that opens its database on first use, for callers that cannot wait at the start. If opening fails, the
 * caller gets the error, and the next use tries again.
 */
export function lazyStorage(address: DatabaseAddress): Storage {
  let opened: Promise<Storage> | null = null
  let ready: Storage | null = null
  let closing: Promise<void> | null = null

  const open = (): Promise<Storage> => {
    if (closing !== null) return Promise.reject(new Error('the storage is closed'))
    if (opened !== null) return opened
    const opening = openStorage(address)
    opened = opening
    opening.then(
      (storage) => {
        ready = storage
      },
      () => {
        if (opened === opening) opened = null
      },
    )
    return opening
  }

  const closeOpened = async () => {
    const storage = await opened?.catch(() => null)
    await storage?.close()
  }

  return {
    transaction: async (tenantId, work) => (await open()).transaction(tenantId, work),
    read: async (work) => (await open()).read(work),
    waiting: () => ready?.waiting() ?? 0,
    scrub: async () => (await open()).scrub(),
    damage: () => ready?.damage() ?? null,
    lookOver: async () => (await open()).lookOver(),
    close: () => {
      closing ??= closeOpened()
      return closing
    },
  }
}
