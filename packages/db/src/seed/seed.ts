import type { DatabaseAddress } from '../open/database-address.ts'
import { million } from './bulk/million.ts'
import { tenThousand } from './bulk/ten-thousand.ts'
import { demo } from './demo/demo.ts'
import { empty } from './empty.ts'
import { fillDatabase } from './fill-database.ts'
import { seededRandom } from './random.ts'
import type { Scenario, SignIn } from './scenario.ts'
import type { SeedSink } from './sink.ts'

/** The scenarios by name. */
export const scenarios = {
  empty,
  demo,
  'ten-thousand': tenThousand,
  million,
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (text: string): text is ScenarioName => Object.hasOwn(scenarios, text)

export interface SeedOptions {
  /** An empty, migrated database. */
  readonly database: DatabaseAddress
  readonly scenario: ScenarioName
  /** Every time in the scenario is relative to this instant. */
  readonly now: Date
  /** Called every ten thousand rows with the number of rows so far. */
  readonly onRows?: (rows: number) => void
  /** Argon2id hash, in PHC form, of the password of every account that can sign in. */
  readonly passwordHash: string
}

export interface SeedSummary {
  readonly scenario: ScenarioName
  readonly signIns: readonly SignIn[]
  readonly tenants: number
  readonly activeUsers: number
  readonly deletedUsers: number
  readonly groups: number
}

/**
 * Fills a new database with a made-up directory, the same one each time. It blocks the event loop while it works: a
 * second for `demo`, some minutes for `million`. It writes all or nothing, and rejects with `DatabaseNotEmptyError` if
 * the database holds anything.
 */
export async function seed({
  database,
  scenario,
  now,
  passwordHash,
  onRows = () => undefined,
}: SeedOptions): Promise<SeedSummary> {
  return fillDatabase(database, (given) => {
    const sink = tellingSink(given, onRows)
    const random = seededRandom(2_291, now)
    const signIns = scenarios[scenario]({ sink, random, now, passwordHash })
    const deletedUsers = sink.count('deletedUsers')
    return {
      scenario,
      signIns,
      deletedUsers,
      tenants: sink.count('tenants'),
      activeUsers: sink.count('users') - deletedUsers,
      groups: sink.count('groups'),
    }
  })
}

const rowsBetweenWords = 10_000

function tellingSink(sink: SeedSink, onRows: (rows: number) => void): SeedSink {
  let rows = 0
  return {
    ...sink,
    insert: (table, row) => {
      sink.insert(table, row)
      rows += 1
      if (rows % rowsBetweenWords === 0) onRows(rows)
    },
  }
}
