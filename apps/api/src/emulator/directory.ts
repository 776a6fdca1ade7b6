import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { migrateDatabase, openStorage } from '@reprieve/db/open'
import { seed } from '@reprieve/db/seed'
import { createMetrics, type Log } from '@reprieve/observe'
import { createOperations, hashPassword, type Operations, systemDependencies } from '@reprieve/operations'
import { composeApp } from '../compose.ts'
import type { ExchangeSettings } from '../exchange.ts'
import { type EmulatedClock, startClock } from './clock.ts'
import { emulatorPassword, fixedSecrets } from './fixed-secrets.ts'
import { type EmulatorSignIn, signInsOf } from './sign-ins.ts'

/** A directory of its own, with its clock, and the facade over it. */
export interface EmulatedDirectory {
  readonly clock: EmulatedClock
  readonly operations: Operations
  readonly app: Awaited<ReturnType<typeof composeApp>>
  readonly signIns: readonly EmulatorSignIn[]
  /** Closes the database and removes it. */
  close(): Promise<void>
}

export interface DirectorySettings {
  /** The folder in which each directory gets a folder of its own. */
  readonly parent: string
  readonly apiUrl: string
  readonly exchangeSettings: ExchangeSettings
  readonly logger: Log
}

/** Tests may call as often as they like. */
const rateLimits = { perPartner: 1_000_000_000, perCustomer: 1_000_000_000 }

/** Makes the demo anew, as of `at`, or of the system's time. */
export async function openDirectory(
  { parent, apiUrl, exchangeSettings, logger }: DirectorySettings,
  at: Date | null,
): Promise<EmulatedDirectory> {
  const folder = await mkdtemp(join(parent, 'directory-'))
  const database = { kind: 'sqlite', path: join(folder, 'reprieve.db') } as const
  await migrateDatabase(database)
  const passwordHash = await hashPassword(emulatorPassword)
  const clock = startClock(Date.now, at)
  const { signIns } = await seed({ database, scenario: 'demo', now: clock.now(), passwordHash })
  const storage = await openStorage(database)
  const operations = createOperations({
    ...systemDependencies({ storage, tombstoneKey: fixedSecrets.tombstoneKey }),
    now: clock.now,
    machineClock: clock.machineClock,
  })
  // Tokens are measured by the system's clock, as clients measure them that keep one until it ends.
  const app = await composeApp({
    storage,
    operations,
    secrets: fixedSecrets,
    apiUrl,
    publicUrl: apiUrl,
    outsideIssuers: [],
    jsonBom: false,
    exchangeSettings,
    rateLimits,
    logger,
    metrics: createMetrics(),
  })
  const names = signIns.map(({ userPrincipalName }) => userPrincipalName)
  return {
    clock,
    operations,
    app,
    signIns: await signInsOf(operations, names),
    close: async () => {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
