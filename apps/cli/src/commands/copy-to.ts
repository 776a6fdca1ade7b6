import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '@reprieve/config'
import { type CopyProgress, copyToPostgres } from '@reprieve/db/copy'
import { placeOfDatabase } from '@reprieve/db/open'
import { ExpectedError } from '../expected-error.ts'
import { print, reportFaults } from '../print.ts'

/**
 * Copies the installation's SQLite database into the PostgreSQL database at `url`, and says what remains to be done.
 */
export async function copyTo(config: Config, url: string): Promise<void> {
  const { database, dataDir, mailRoot } = config
  if (database.kind !== 'sqlite') {
    throw new ExpectedError(`the database is on PostgreSQL already: ${placeOfDatabase(database)}`)
  }
  if (!existsSync(database.path)) {
    throw new ExpectedError(`${database.path} does not exist: there is nothing to copy`)
  }
  const place = placeOfDatabase({ kind: 'postgres', url })
  const { tables, rows, findings } = await copyToPostgres({
    path: database.path,
    url,
    onProgress: progressPrinter(),
  })
  for (const { rule, tenantId, id, message } of findings) print([rule, tenantId, id, message].join('\t'))
  print(`${database.path} is copied to ${place}: ${tables} tables, ${rows} rows, all read back and the same.`)
  if (findings.length === 0) print('The audit log of every tenant is whole.')
  else reportFaults()
  const kept = [join(dataDir, 'secrets.json'), ...(mailRoot === null ? [] : [mailRoot])]
  print(`Now set DATABASE_URL to ${place}, with user and password, wherever web, API and worker run.`)
  print(
    `They need ${kept.join(' and ')} as before. ${database.path} was not changed and is not used any more.`,
  )
}

/** Reports every table that was found or verified, and from time to time the progress of a large one. */
function progressPrinter(): (progress: CopyProgress) => void {
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  let toldAt = performance.now()
  return (progress) => {
    if (progress.step === 'indexing') return tell('making indexes and foreign keys')
    const { step, table, rows, sha256 } = progress
    const isTold = step === 'copied' ? performance.now() - toldAt >= intervalMs : rows > 0
    if (!isTold) return
    toldAt = performance.now()
    tell(`${step} ${table}: ${rows} rows${step === 'verified' ? `, SHA-256 ${sha256}` : ''}`)
  }
}

const intervalMs = 2_000
