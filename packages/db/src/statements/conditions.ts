import { type Column, count, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'

/** The condition that the column equals the parameter of its own name, or the parameter `name`. */
export const is = (column: Column, name = nameOf(column)): SQL => eq(column, sql.placeholder(name))

/** The condition that the row belongs to the tenant of the parameter `tenantId`. */
export const inTenant = ({ tenantId }: { readonly tenantId: Column }): SQL => is(tenantId, 'tenantId')

/** The number of rows, as a number in both dialects. */
export const countAll = (): SQL<number> => count()

/** The name of the table's member for this column: `userId` for a column that the database calls `user_id`. */
function nameOf(column: Column): string {
  const found = Object.entries(getTableColumns(column.table)).find(([, other]) => other === column)
  if (found === undefined) throw new Error(`${column.name} is no column of its table`)
  return found[0]
}
