import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemplate } from './directory.ts'
import { restoreInProcess } from './restore-in-process.ts'
import type { Score } from './rounds.ts'

const quick = process.argv.includes('--quick')
const template = await makeTemplate('ten-thousand')
const scores = await restoreInProcess(
  template,
  quick ? { restores: 500, rounds: 3 } : { restores: 2000, rounds: 7 },
)
template.dispose()

process.stdout.write(`${toTable(scores)}\n`)
const folder = join(import.meta.dirname, '../../../bench-results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'restore-in-process.json'), `${JSON.stringify(scores, null, 2)}\n`)

function toTable(rows: readonly Score[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(
    ({ name, perSecond, ratio }) =>
      `${name.padEnd(width)}  ${String(perSecond).padStart(7)}/s  ${ratio.toFixed(2).padStart(6)}`,
  )
  return [`${'restore of a user in process'.padEnd(width)}  restores   of bare`, ...lines].join('\n')
}
