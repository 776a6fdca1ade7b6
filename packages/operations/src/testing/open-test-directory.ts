import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash, verify } from '@node-rs/argon2'
import type { Storage } from '@reprieve/db'
import type { DatabaseAddress } from '@reprieve/db/open'
import { freshDatabase, oneTenantAtATime } from '@reprieve/db/testing'
import { createMailRoot, type FileSystem, openMaildirStore } from '@reprieve/mailboxes/maildir'
import { unflushedFileSystem } from '@reprieve/mailboxes/testing'
import { secretWatch } from '@reprieve/observe/testing'
import type { Dependencies } from '../dependencies.ts'
import { createOperations, type Operations } from '../use-cases.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { rememberSecrets } from './remember-secrets.ts'

/** An empty directory with the operations on it. */
export interface TestDirectory {
  readonly operations: Operations
  readonly storage: Storage
  readonly dependencies: Dependencies
  readonly clock: FixedClock
  readonly database: DatabaseAddress
  readonly mailRoot: string
  /**
   * The TXT records of domains, as anybody could look them up. A domain that is missing here has none; null means that
   * no server answers.
   */
  readonly txtRecords: Map<string, readonly string[] | null>
  /** Closes the directory and removes it. */
  dispose(): Promise<void>
}

export interface TestDirectoryOptions {
  /** The file system of the mail root. Default: the real one, without waiting for the disk. */
  readonly fileSystem?: FileSystem
  /** Opens the database. Default: {@link freshDatabase}. */
  readonly open?: typeof freshDatabase
}

/** The address that links in mails lead to. */
export const testPublicUrl = 'https://reprieve.example'

export const testStart = new Date('2026-03-02T09:00:00.000Z')

/**
 * Opens an empty directory on a migrated database (see `freshDatabase`). The clock stands at {@link testStart}, ids
 * count up, and passwords are hashed quickly.
 */
export async function openTestDirectory(options: TestDirectoryOptions = {}): Promise<TestDirectory> {
  const { fileSystem = unflushedFileSystem, open = freshDatabase } = options
  const { storage, database, dispose: disposeStorage } = await open()
  const mailRoot = await mkdtemp(join(tmpdir(), 'reprieve-mailboxes-'))
  await createMailRoot(mailRoot, unflushedFileSystem)
  const clock = fixedClock(testStart)
  const txtRecords = new Map<string, readonly string[] | null>()
  const dependencies: Dependencies = {
    storage: oneTenantAtATime(storage),
    mailboxes: openMaildirStore({ root: mailRoot, fileSystem }),
    now: clock.now,
    machineClock: clock.machineClock,
    newId: countingIds(),
    randomBytes,
    hashPassword: async (password) => {
      secretWatch.remember(password, 'password')
      return hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 })
    },
    verifyPassword: verify,
    tombstoneKey: 'a key for tests only',
    publicUrl: testPublicUrl,
    tenantsOfOutsideIssuers: new Set(),
    resolveTxt: async (domain) => {
      const records = txtRecords.get(domain)
      if (records === null) throw new Error('no name server answers')
      return records ?? []
    },
  }
  const dispose = async (): Promise<void> => {
    await disposeStorage()
    await rm(mailRoot, { recursive: true, force: true })
  }
  const operations = rememberSecrets(createOperations(dependencies))
  return { operations, storage, dependencies, clock, database, mailRoot, txtRecords, dispose }
}

function countingIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}
