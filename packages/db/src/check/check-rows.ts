import { sql } from 'drizzle-orm'
import { defineStatement, rows, type Transaction } from '../statement.ts'
import type { Finding } from './finding.ts'
import { rowRules } from './row-rules.ts'

/** What rows break by themselves or by what they refer to. */
export function* checkRows(tenantId: string, report: (finding: Finding) => void): Transaction<void> {
  for (const { rule, message, broken } of checks) {
    for (const { id } of yield* rows(broken, { tenantId })) report({ rule, tenantId, id, message })
  }
}

const checks = rowRules.map(({ rule, message, from, id, where }, index) => ({
  rule,
  message,
  broken: defineStatement<{ tenantId: string }>()(`check_rows_${index}`, ({ db }) =>
    db.select({ id: sql<string>`id` }).from(
      sql`(select ${sql.raw(id)} as id from ${sql.raw(from)}
          where x.tenant_id = ${sql.placeholder('tenantId')} and ${sql.raw(where)}) as broken`,
    ),
  ),
}))
