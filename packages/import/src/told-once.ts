import type { Ignored } from './source-item.ts'

/**
 * Remembers which ignored names have been reported. Of a source with very many names, only the first ones are reported.
 */
export function toldOnce(): (column: string, line: number) => readonly Ignored[] {
  const told = new Set<string>()
  return (column, line) => {
    if (told.has(column) || told.size >= mostNames) return []
    told.add(column)
    return [{ kind: 'ignored', line, column }]
  }
}

const mostNames = 1_000
