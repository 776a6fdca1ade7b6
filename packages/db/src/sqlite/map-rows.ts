import { Column, getTableColumns, is, SQL, Table } from 'drizzle-orm'
import { decoderOfExpression } from '../decoded.ts'

/** What a query selects, by name: columns and expressions, or tables and groups of them. */
export type Fields = Readonly<Record<string, unknown>>

type Row = Record<string, unknown>
type Decode = (value: unknown) => unknown

interface Cell {
  readonly place: number
  readonly name: string
  /** Null for a value that needs no decoding. */
  readonly decode: Decode | null
}

interface Group {
  readonly group: string
  readonly cells: readonly Cell[]
}

/** Whether columns are grouped under the name of a table. */
export const hasGroups = (fields: Fields): boolean => !Object.values(fields).every(isValue)

/** Builds the rows of a result as Drizzle does. No joined table may be missing from a row. */
export function rowMapper(fields: Fields): (values: readonly unknown[]) => Row {
  const cells: Cell[] = []
  const groups: Group[] = []
  let place = 0
  const cellOf = ([name, field]: readonly [string, unknown]): Cell => {
    const cell = { place, name, decode: decodeOf(field) }
    place += 1
    return cell
  }
  // Fields are in the order of the select list, and each value is the next one.
  for (const [name, field] of Object.entries(fields)) {
    if (isValue(field)) cells.push(cellOf([name, field]))
    else groups.push({ group: name, cells: Object.entries(fieldsOf(field)).map(cellOf) })
  }
  return (values) => {
    const row = read(cells, values)
    for (const { group, cells: inner } of groups) row[group] = read(inner, values)
    return row
  }
}

const isValue = (field: unknown): field is Column | SQL | SQL.Aliased =>
  is(field, Column) || is(field, SQL) || is(field, SQL.Aliased)

const fieldsOf = (group: unknown): Fields => (is(group, Table) ? getTableColumns(group) : (group as Fields))

function read(cells: readonly Cell[], values: readonly unknown[]): Row {
  const row: Row = {}
  for (const { place, name, decode } of cells) {
    const value = values[place]
    row[name] = value === null || decode === null ? value : decode(value)
  }
  return row
}

function decodeOf(field: unknown): Decode | null {
  if (is(field, Column)) {
    const givesAsIs = field.mapFromDriverValue === Column.prototype.mapFromDriverValue
    return givesAsIs ? null : (value) => field.mapFromDriverValue(value)
  }
  const expression = is(field, SQL.Aliased) ? field.sql : field
  if (!is(expression, SQL)) throw new Error('A statement selects what is no column and no expression')
  const decoder = decoderOfExpression(expression)
  return decoder && ((value) => decoder.mapFromDriverValue(value))
}
