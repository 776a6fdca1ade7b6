import { isExample, readTable, type TableRow } from '../csv/read-table.ts'
import { decode } from '../decode.ts'
import type { Ignored, Unreadable } from '../source-item.ts'
import { toldOnce } from '../told-once.ts'

/** An item of a list of users to restore, with its line, counted from 1. */
export type RestoreListItem =
  | {
      readonly kind: 'user'
      readonly line: number
      /** The id in lower case. */
      readonly userId: string
      /** The sign-in name that replaces the old one, as it is written; null to keep the old one. */
      readonly newUserPrincipalName: string | null
    }
  | Unreadable
  /** The cell in the column of ids is not an id. */
  | { readonly kind: 'not-an-id'; readonly line: number; readonly value: string }
  | { readonly kind: 'twice'; readonly line: number; readonly value: string; readonly firstLine: number }
  /** A row that a template keeps as an example, or a row of a result file whose user is restored already. */
  | { readonly kind: 'skipped'; readonly line: number; readonly why: 'example' | 'restored' }
  | Ignored
  /** No heading is one of ids. Nothing after it is read. */
  | { readonly kind: 'no-ids'; readonly line: number }

type Column = 'userId' | 'newUserPrincipalName' | 'outcome'

/**
 * Reads the users that a CSV file asks to restore: a template of Entra's bulk restore, our own export, or a result
 * file.
 */
export async function* readRestoreList(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RestoreListItem> {
  let columns: readonly (Column | null)[] | null = null
  const lineOf = new Map<string, number>()
  const tell = toldOnce()
  for await (const row of readTable(decode(bytes))) {
    if (row.kind === 'unreadable') yield row
    else if (columns === null) {
      columns = row.cells.map(columnOf)
      if (!columns.includes('userId')) return yield { kind: 'no-ids', line: row.line }
      for (const [index, heading] of row.cells.entries())
        if (columns[index] === null && heading.trim() !== '') yield* tell(heading.trim(), row.line)
    } else {
      const item = readRow(row, columns)
      const firstLine = item.kind === 'user' ? lineOf.get(item.userId) : undefined
      if (item.kind === 'user' && firstLine === undefined) lineOf.set(item.userId, item.line)
      yield item.kind === 'user' && firstLine !== undefined
        ? { kind: 'twice', line: item.line, value: item.userId, firstLine }
        : item
    }
  }
}

function readRow(row: TableRow, columns: readonly (Column | null)[]): RestoreListItem {
  const { line, cells } = row
  const cellOf = (column: Column): string => toValue(cells[columns.indexOf(column)] ?? '')
  if (isExample(row)) return { kind: 'skipped', line, why: 'example' }
  if (cellOf('outcome').toLowerCase() === 'restored') return { kind: 'skipped', line, why: 'restored' }
  const value = cellOf('userId')
  const userId = value.replace(/^\{(.*)\}$/, '$1').toLowerCase()
  if (!isId.test(userId)) return { kind: 'not-an-id', line, value }
  return { kind: 'user', line, userId, newUserPrincipalName: cellOf('newUserPrincipalName') || null }
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The value without surrounding spaces and invisible characters. */
const toValue = (cell: string): string => cell.replaceAll(/\p{Cf}/gu, '').trim()

/** Templates write `Object ID [objectId] Required`, where the name in brackets counts. */
function columnOf(heading: string): Column | null {
  const name = /\[(.+?)\]/.exec(heading)?.[1] ?? heading
  return columns[name.toLowerCase().replaceAll(/[^a-z]/g, '')] ?? null
}

const columns: Readonly<Record<string, Column>> = {
  objectid: 'userId',
  userid: 'userId',
  id: 'userId',
  newuserprincipalname: 'newUserPrincipalName',
  outcome: 'outcome',
}
