import Database from 'better-sqlite3'
import { toOpeningError } from '../sqlite/errors.ts'
import type { Finding } from './finding.ts'

/** Damage to an SQLite file, and rows that belong to no other; a PostgreSQL server keeps watch over both by itself. */
export function checkFile(path: string): readonly Finding[] {
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
