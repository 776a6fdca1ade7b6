import { getTableName } from 'drizzle-orm'
import { tablesInForeignKeyOrder } from './foreign-key-order.ts'
import { postgresKit } from './kit.ts'
import { defineTables, globalTables, type Tables } from './tables.ts'

/** The tables that lie with their tenant, each after those that it refers to. */
export const distributedTables = (): readonly (keyof Tables)[] =>
  tablesInForeignKeyOrder().filter((name) => !isGlobal(name))

/** SQL for a migrated database on Citus: spreads the tenants over its workers, and gives each a copy of the global tables. */
export function distributionSql(): string {
  const tables = defineTables(postgresKit)
  const commands = tablesInForeignKeyOrder()
    .toSorted((a, b) => Number(isGlobal(b)) - Number(isGlobal(a)))
    .map((name) => {
      const table = getTableName(tables[name])
      return isGlobal(name)
        ? `select create_reference_table('${table}');`
        : `select create_distributed_table('${table}', 'tenant_id');`
    })
  // Tables that refer to each other cannot be spread in parallel within one transaction.
  const sequential = "set local citus.multi_shard_modify_mode to 'sequential';"
  return ['begin;', sequential, ...commands, 'commit;', ''].join('\n')
}

const isGlobal = (name: keyof Tables): boolean => globalTables.some((global) => global === name)
