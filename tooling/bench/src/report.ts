import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Aim, isReached, type Score } from './rounds.ts'
import type { Suite } from './suite.ts'

/** Prints the scores of a suite as a table, and stores them as JSON. */
export function report({ name, title }: Suite, scores: readonly Score[]): void {
  process.stdout.write(`${toTable(title, scores)}\n\n`)
  const folder = join(import.meta.dirname, '../../../bench-results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(scores, null, 2)}\n`)
}

function toTable(title: string, scores: readonly Score[]): string {
  const rows = scores.map((score) => [
    score.name,
    `${score.median.toLocaleString('en')} ${score.unit}`,
    score.ratio.toFixed(2),
    toAim(score),
  ])
  const cells = [[title, 'median', 'ratio', 'aim'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map(([first = '', second = '', third = '', last = '']) =>
      [
        first.padEnd(widths[0] ?? 0),
        second.padStart(widths[1] ?? 0),
        third.padStart(widths[2] ?? 0),
        last,
      ].join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n')
}

function toAim(score: Score): string {
  const { aim } = score
  return aim === null ? '' : `${boundOf(aim)}${isReached(score) ? '' : '  missed'}`
}

const boundOf = (aim: Aim): string => ('atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`)
