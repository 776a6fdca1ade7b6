import type { Config } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { type DatabaseAddress, openStorage } from '@reprieve/db/open'
import { type ScenarioName, type SeedSummary, type SignIn, seed } from '@reprieve/db/seed'
import { endFirstStart } from '@reprieve/installation'
import { everyTenantId, generatePassword, hashPassword } from '@reprieve/operations'
import { fillMailboxes } from './fill-mailboxes.ts'
import { noteScenario } from './first-start.ts'
import { print } from './print.ts'
import { showProgress } from './show-progress.ts'

/** Whether the database has no tenant. It needs no secrets, so it can be asked before there are any. */
export const isEmpty = (database: DatabaseAddress): Promise<boolean> =>
  withStorage(database, async (storage) => {
    const first = await everyTenantId({ storage }).next()
    return first.done === true
  })

/** Opens the database while `work` runs. */
async function withStorage<Value>(
  database: DatabaseAddress,
  work: (storage: Storage) => Promise<Value>,
): Promise<Value> {
  const storage = await openStorage(database)
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}

/** Fills the empty database with a scenario, and prints, only this once, how to sign in. */
export async function fillDatabase(config: Config, scenario: ScenarioName): Promise<void> {
  const password = config.demoPassword ?? generatePassword()
  const passwordHash = await hashPassword(password)
  const { database } = config
  noteScenario(config)
  const summary = await showProgress(`Making “${scenario}”`, ({ tell }) => {
    const onRows = (rows: number) => tell(`${rows.toLocaleString('en')} rows`)
    return seed({ database, scenario, now: new Date(), passwordHash, onRows })
  })
  // Printed before the mailboxes are created, because otherwise nobody could sign in after an interrupted start.
  printSummary(summary)
  printSignIns(summary.signIns)
  print(
    config.demoPassword === null
      ? `Password of each, and of every other user that has one, shown this once: ${password}`
      : 'Password of each, and of every other user that has one: the one in REPRIEVE_DEMO_PASSWORD.',
  )
  await fillMailboxes(config)
  endFirstStart(config)
}

export function printSignIns(signIns: readonly SignIn[]): void {
  print('Demo sign-ins:')
  const width = Math.max(...signIns.map(({ userPrincipalName }) => userPrincipalName.length))
  for (const signIn of signIns) print(`  ${signIn.userPrincipalName.padEnd(width)}  ${describe(signIn)}`)
}

const printSummary = ({ scenario, tenants, activeUsers, deletedUsers }: SeedSummary): void =>
  print(
    `Filled the database with “${scenario}”: ${tenants} tenants, ${activeUsers} users, ${deletedUsers} deleted users.`,
  )

function describe({ organisation, roles, customerRoles }: SignIn): string {
  const own = roles.map((role) => `${inWords(role)} of ${organisation}`)
  const customers = customerRoles.map((role) => `${inWords(role)} at every customer of ${organisation}`)
  return [...own, ...customers].join(', ')
}

const inWords = (role: string): string =>
  role.replace(/[A-Z]/g, (letter) => ` ${letter}`).replace(/^./, (letter) => letter.toUpperCase())
