import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { tablesInForeignKeyOrder } from '../schema/foreign-key-order.ts'
import { sqliteKit } from '../schema/kit.ts'
import { defineTables, type Tables } from '../schema/tables.ts'

export interface CopiedColumn {
  readonly name: string
  readonly kind: 'string' | 'number' | 'boolean' | 'date' | 'json'
  readonly notNull: boolean
}

/** A table as a copy needs it. All names are those in the database. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly CopiedColumn[]
  readonly key: readonly string[]
  /** Selects all rows in the order of their key, which is the same in both dialects. */
  readonly select: string
  /** The table with its columns, as `copy … from stdin` names it. */
  readonly target: string
}

/** Every table of the schema, each after the tables that it refers to. */
export const copiedTables = (): readonly CopiedTable[] =>
  tablesInForeignKeyOrder().map((name) => describe(tables[name]))

const tables = defineTables(sqliteKit)

function describe(table: Tables[keyof Tables]): CopiedTable {
  const name = getTableName(table)
  const columns = Object.values(getTableColumns(table)).map((column) => ({
    name: column.name,
    kind: kindOf(`${name}.${column.name}`, column.dataType),
    notNull: column.notNull,
  }))
  const key = keyOf(table)
  const list = columns.map((column) => `"${column.name}"`).join(', ')
  const order = key.map((column) => `"${column}"`).join(', ')
  const select = `select ${list} from "${name}" order by ${order}`
  return { name, columns, key, select, target: `"${name}" (${list})` }
}

function kindOf(place: string, dataType: string): CopiedColumn['kind'] {
  const kind = kinds.find((known) => known === dataType)
  if (kind === undefined) throw new Error(`${place} is of a kind that cannot be copied: ${dataType}`)
  return kind
}

const kinds = ['string', 'number', 'boolean', 'date', 'json'] as const

function keyOf(table: Tables[keyof Tables]): readonly string[] {
  const { columns, primaryKeys } = getTableConfig(table)
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)
  return key.map(({ name }) => name)
}
