import { firstText, row, statements, type Transaction } from '@reprieve/db'

/** Whether the installation has an organisation, including the demo's. */
export function* hasTenant(): Transaction<boolean> {
  return (yield* row(statements.tenantsAfter, { after: firstText, limit: 1 })) !== undefined
}
