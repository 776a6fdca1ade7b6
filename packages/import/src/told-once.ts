import type { Ignored } from './source-item.ts'

/** Remembers the ignored names that were told already. A source with very many different names is told of the first ones. */
export function toldOnce(): (column: string, line: number) => readonly Ignored[] {
  const told = new Set<string>()
  return (column, line) => {
    if (told.has(column) || told.size >= mostNames) return []
    told.add(column)
    return [{ kind: 'ignored', line, column }]
  }
}

const mostNames = 1_000
