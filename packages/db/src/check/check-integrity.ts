import Database from 'better-sqlite3'
import { schemaVersion } from '../schema/version.ts'
import { readSchemaVersion } from '../sqlite/schema-version.ts'
import { SchemaVersionError } from '../storage.ts'
import { checkAuditChain } from './check-audit-chain.ts'
import { checkNames } from './check-names.ts'
import type { Finding } from './finding.ts'
import { rowRules } from './row-rules.ts'

/**
 * Looks over a whole SQLite database for anything that the rules do not allow; an empty list is the good answer. It reads
 * one consistent state and may run beside the program, but takes time with the size of the directory.
 */
export async function checkIntegrity(path: string): Promise<readonly Finding[]> {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 10_000 })
  try {
    if (readSchemaVersion(database) !== schemaVersion) {
      throw new SchemaVersionError(
        `${path} is not of schema version ${schemaVersion}: run \`reprieve migrate\``,
      )
    }
    database.exec('begin')
    return [
      ...checkFile(database),
      ...checkRows(database),
      ...checkNames(database),
      ...checkAuditChain(database),
    ]
  } finally {
    database.close()
  }
}

function* checkFile(database: Database.Database): Generator<Finding> {
  const damage = database.prepare<[], { integrity_check: string }>('pragma integrity_check').iterate()
  for (const { integrity_check: message } of damage) {
    if (message !== 'ok') yield { rule: 'database', tenantId: null, id: '', message }
  }
  const orphans = database
    .prepare<[], { table: string; parent: string }>('pragma foreign_key_check')
    .iterate()
  for (const { table, parent } of orphans) {
    const message = `a row of ${table} belongs to no row of ${parent}`
    yield { rule: 'database', tenantId: null, id: table, message }
  }
}

function* checkRows(database: Database.Database): Generator<Finding> {
  for (const { rule, message, sql } of rowRules) {
    for (const row of database.prepare<[], { tenantId: string | null; id: string }>(sql).iterate()) {
      yield { rule, tenantId: row.tenantId, id: row.id, message }
    }
  }
}
