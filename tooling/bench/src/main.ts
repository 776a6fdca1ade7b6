import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemplate } from './directory.ts'
import { restoreInBulk } from './restore-in-bulk.ts'
import { restoreInProcess } from './restore-in-process.ts'
import type { Score } from './rounds.ts'

const quick = process.argv.includes('--quick')
const template = await makeTemplate('ten-thousand')
report(
  'restore-in-process',
  'restore of a user in process',
  await restoreInProcess(template, quick ? { restores: 500, rounds: 3 } : { restores: 2000, rounds: 7 }),
)
report(
  'restore-in-bulk',
  'rows of a bulk job',
  await restoreInBulk(template, quick ? { rows: 2_000, rounds: 3 } : { rows: 10_000, rounds: 5 }),
)
template.dispose()

function report(file: string, title: string, scores: readonly Score[]): void {
  process.stdout.write(`${toTable(title, scores)}\n\n`)
  const folder = join(import.meta.dirname, '../../../bench-results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(scores, null, 2)}\n`)
}

function toTable(title: string, rows: readonly Score[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(
    ({ name, perSecond, ratio }) =>
      `${name.padEnd(width)}  ${String(perSecond).padStart(7)}/s  ${ratio.toFixed(2).padStart(6)}`,
  )
  return [`${title.padEnd(width)}      rate   of bare`, ...lines].join('\n')
}
