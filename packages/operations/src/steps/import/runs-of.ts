import type { ImportRow } from './import-row.ts'

/**
 * Rows that share commits, in their order: people, and what belongs to people. Groups and deletions rest on the rows before
 * them, and each is alone.
 */
export function runsOf(inputs: readonly ImportRow[]): readonly (readonly ImportRow[])[] {
  const runs: ImportRow[][] = []
  for (const input of inputs) {
    const run = runs.at(-1)
    const phase = phases[input.kind]
    if (run?.[0] !== undefined && phase !== 'alone' && phases[run[0].kind] === phase) run.push(input)
    else runs.push([input])
  }
  return runs
}

const phases = {
  person: 'people',
  refused: 'people',
  unreadable: 'people',
  group: 'alone',
  belonging: 'belongings',
  missing: 'alone',
} as const satisfies Record<ImportRow['kind'], string>
