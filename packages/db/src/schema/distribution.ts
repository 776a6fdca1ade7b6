import { getTableName } from 'drizzle-orm'
import { tablesInForeignKeyOrder } from './foreign-key-order.ts'
import { postgresKit } from './kit.ts'
import { defineTables, globalTables, referenceTables, type Tables } from './tables.ts'

/** The tables that are distributed by tenant, each after those that it refers to. */
export const distributedTables = (): readonly (keyof Tables)[] =>
  tablesInForeignKeyOrder().filter((name) => !isOneOf(globalTables, name))

/**
 * SQL for a migrated database on Citus. It spreads the tenants over the workers, gives each worker a copy of the tables
 * that all tenants refer to, and leaves the rest on the coordinator, where the loss of a worker does not reach it. It
 * skips what is done already, so it can run again after a migration.
 */
export function distributionSql(): string {
  const tables = defineTables(postgresKit)
  const texts = (names: readonly (keyof Tables)[]) => names.map((name) => getTableName(tables[name]))
  const inPlace = globalTables.filter((name) => !isOneOf(referenceTables, name))
  return [
    'begin;',
    // Otherwise, a coordinator that is also a node refuses references between tables that are distributed and tables
    // that are not yet.
    'set local citus.enable_local_reference_table_foreign_keys to off;',
    // Tables that refer to each other cannot be distributed in parallel within one transaction.
    "set local citus.multi_shard_modify_mode to 'sequential';",
    ...texts(inPlace).map((table) => `select undistribute_table('${table}') where ${is(table, reference)};`),
    ...texts(referenceTables).map(
      (table) => `select create_reference_table('${table}') where not ${is(table, reference)};`,
    ),
    ...texts(distributedTables()).map(
      (table) =>
        `select create_distributed_table('${table}', 'tenant_id') where not ${is(table, distributed)};`,
    ),
    'commit;',
    '-- What a session sets reaches the coordinator alone; what belongs to the role reaches every node.',
    ...roleSettings.map((setting) => `alter role current_user set ${setting};`),
    '',
  ].join('\n')
}

const roleSettings = [
  'search_path = public',
  "datestyle = 'ISO'",
  "timezone = 'UTC'",
  'enable_bitmapscan = off',
  "lock_timeout = '10s'",
]

const reference = "partmethod = 'n' and repmodel = 't'"
const distributed = "partmethod = 'h'"

const is = (table: string, kind: string): string =>
  `exists (select from pg_dist_partition where logicalrelid = '${table}'::regclass and ${kind})`

const isOneOf = (list: readonly (keyof Tables)[], name: keyof Tables): boolean => list.includes(name)
