import { nameKeyOfAddress } from '@reprieve/domain'
import { toSearchText, toSortName } from './normal-text.ts'

type Row = Readonly<Record<string, unknown>>

/** A query to the database. A select returns rows. Its parameters are `?`, in order. */
interface RefoldStep {
  readonly sql: string
  readonly parameters: readonly string[]
}
type Refolding<Value = void> = Generator<RefoldStep, Value, readonly Row[]>

/** Whether {@link refold} belongs to a migration, judged by the name of its file. */
export const refolds = (file: string): boolean => file.endsWith('_names_by_key.sql')

/**
 * Recomputes what is stored in folded form, which SQL cannot do: the keys of names, and the texts for search and order.
 * A key that another object holds by now stays as it was, and the integrity check names both.
 */
export function* refold(): Refolding {
  yield* eachRow('names', 'key', ['key'], function* ({ tenant, key }) {
    const folded = key.startsWith('immutableid:') ? key : nameKeyOfAddress(key)
    if (folded === key) return
    const taken = 'select 1 from names other where other.tenant_id = ? and other.key = ?'
    yield {
      sql: `delete from names where tenant_id = ? and key = ? and exists (${taken} and other.holder_id = names.holder_id)`,
      parameters: [tenant, key, tenant, folded],
    }
    yield {
      sql: `update names set key = ? where tenant_id = ? and key = ? and not exists (${taken})`,
      parameters: [folded, tenant, key, tenant, folded],
    }
  })
  yield* eachRow('users', 'id', userColumns, function* ({ tenant, key, row }) {
    const [sortName, searchText] = [toSortName(textOf(row, 'display_name')), toSearchText(toShown(row))]
    if (sortName === textOf(row, 'sort_name') && searchText === textOf(row, 'search_text')) return
    const parameters = [sortName, searchText, tenant, key]
    yield {
      sql: 'update users set sort_name = ?, search_text = ? where tenant_id = ? and id = ?',
      parameters,
    }
    yield {
      sql: 'update deleted_users set sort_name = ?, search_text = ? where tenant_id = ? and user_id = ?',
      parameters,
    }
  })
  for (const table of ['groups', 'contacts', 'shared_mailboxes']) {
    yield* eachRow(table, 'id', ['id', 'display_name', 'sort_name'], function* ({ tenant, key, row }) {
      const sortName = toSortName(textOf(row, 'display_name'))
      if (sortName === textOf(row, 'sort_name')) return
      yield {
        sql: `update ${table} set sort_name = ? where tenant_id = ? and id = ?`,
        parameters: [sortName, tenant, key],
      }
    })
  }
}

const userColumns = [
  'id',
  'display_name',
  'user_principal_name',
  'first_name',
  'last_name',
  'proxy_addresses',
  'sort_name',
  'search_text',
]

const rowsAtOnce = 1_000

function* eachRow(
  table: string,
  keyColumn: string,
  columns: readonly string[],
  visit: (found: { tenant: string; key: string; row: Row }) => Refolding,
): Refolding {
  let [tenant, key] = ['', '']
  for (;;) {
    const found = yield {
      sql: `select tenant_id, ${columns.join(', ')} from ${table} where (tenant_id, ${keyColumn}) > (?, ?)
        order by tenant_id, ${keyColumn} limit ${rowsAtOnce}`,
      parameters: [tenant, key],
    }
    for (const row of found) {
      tenant = textOf(row, 'tenant_id')
      key = textOf(row, keyColumn)
      yield* visit({ tenant, key, row })
    }
    if (found.length < rowsAtOnce) return
  }
}

const addressColumn = 'proxy_addresses'

const textOf = (row: Row, column: string): string => text(row[column])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function toShown(row: Row): Parameters<typeof toSearchText>[0] {
  // A driver may have parsed the list already.
  const kept = row[addressColumn]
  const addresses: unknown = typeof kept === 'string' ? JSON.parse(kept) : kept
  return {
    displayName: textOf(row, 'display_name'),
    userPrincipalName: textOf(row, 'user_principal_name'),
    firstName: textOf(row, 'first_name'),
    lastName: textOf(row, 'last_name'),
    proxyAddresses: Array.isArray(addresses) ? addresses.map(text) : [],
  }
}
