import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { isUnavailable } from '../is-unavailable.ts'
import { type DatabaseAddress, openStorage } from '../open/index.ts'
import { toOpeningError } from '../sqlite/errors.ts'
import { defineStatement, rows, type Transaction } from '../statement.ts'
import type { Storage } from '../storage.ts'
import { checkAuditChain } from './check-audit-chain.ts'
import { checkNames } from './check-names.ts'
import { tenantTable } from './each-row.ts'
import type { Finding } from './finding.ts'
import { rowRules } from './row-rules.ts'

/**
 * Checks a whole database for violations of the rules; an empty list means that there are none. Each tenant is read in
 * one consistent state. The check may run beside the program; its time grows with the size of the directory.
 */
export async function checkIntegrity(address: DatabaseAddress): Promise<readonly Finding[]> {
  const storage = await openStorage(
    address.kind === 'postgres' ? { ...address, statementTimeoutMs, poolSize: 1 } : address,
  )
  try {
    const findings = address.kind === 'sqlite' ? [...checkFile(address.path)] : []
    try {
      for await (const finding of checkTenants(storage)) findings.push(finding)
    } catch (error) {
      // Rows on a damaged page cannot be checked against any rule, and the damage itself is reported already.
      if (findings.length === 0 || !isUnavailable(error)) throw error
    }
    return findings
  } finally {
    await storage.close()
  }
}

async function* checkTenants(storage: Storage): AsyncGenerator<Finding> {
  const tenants = await storage.read(() => rows(everyTenantId, {}))
  const sealed = await storage.read(() => rows(everySealedTenantId, {}))
  const ids = new Set([...tenants, ...sealed].map(({ id }) => id))
  for (const id of ids) yield* await storage.read(() => checkTenant(id))
}

// The time for checking one rule on one tenant.
const statementTimeoutMs = 600_000

// Names and audit records can exist without their tenant.
const everyTenantId = defineStatement<object>()('check_every_tenant_id', ({ db }) =>
  db
    .select({ id: sql<string>`id` })
    .from(
      sql`(select id from tenants union select tenant_id from names union select tenant_id from audit_records) as known`,
    )
    .orderBy(sql`id`),
)

// A distributed engine keeps these rows elsewhere, so they are read apart from the tenants. A tenant that is found only
// here was removed as a whole.
const everySealedTenantId = defineStatement<object>()('check_every_sealed_tenant_id', ({ db, t }) =>
  db.select({ id: t.sealedAuditHeads.chainOf }).from(t.sealedAuditHeads).orderBy(t.sealedAuditHeads.chainOf),
)

function* checkTenant(tenantId: string): Transaction<readonly Finding[]> {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  yield* checkRows(tenantId, report)
  yield* checkPrimaryAddresses(tenantId, report)
  yield* checkNames(tenantId, report)
  yield* checkAuditChain(tenantId, report)
  return findings
}

/**
 * Finds damage in an SQLite file, and rows that refer to missing ones. A PostgreSQL server guards against both by
 * itself.
 */
function checkFile(path: string): readonly Finding[] {
  try {
    return lookOver(path)
  } catch (error) {
    throw toOpeningError(error, path)
  }
}

function lookOver(path: string): readonly Finding[] {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 10_000 })
  try {
    const damage = database
      .prepare<[], string>('pragma integrity_check')
      .pluck()
      .all()
      .filter((message) => message !== 'ok')
    const orphans = database
      .prepare<[], { table: string; parent: string }>('pragma foreign_key_check')
      .all()
      .map(({ table, parent }) => ({
        id: table,
        message: `a row of ${table} belongs to no row of ${parent}`,
      }))
    return [...damage.map((message) => ({ id: '', message })), ...orphans].map((found) => ({
      rule: 'database',
      tenantId: null,
      ...found,
    }))
  } finally {
    database.close()
  }
}

/** Checks R10: nobody has several primary addresses, and an active user with a mailbox has one. */
function* checkPrimaryAddresses(tenantId: string, report: (finding: Finding) => void): Transaction<void> {
  const about = { rule: 'R10', tenantId }
  const usersWithMailbox = new Set<string>()
  yield* mailboxes.each(tenantId, ({ userId }) => usersWithMailbox.add(userId))
  yield* users.each(tenantId, ({ id, state, proxyAddresses }) => {
    const primaries = proxyAddresses.filter((address) => address.startsWith('SMTP:')).length
    if (primaries > 1) report({ ...about, id, message: 'the user has several primary addresses' })
    if (primaries === 0 && state === 'active' && usersWithMailbox.has(id)) {
      report({ ...about, id, message: 'the user has a mailbox and no primary address' })
    }
  })
}

const mailboxes = tenantTable('mailboxes', 'userId', '')
const users = tenantTable('users', 'id', '')

/** Checks the rules that a row breaks by itself or by what it refers to. */
function* checkRows(tenantId: string, report: (finding: Finding) => void): Transaction<void> {
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
