import { createLog } from '@reprieve/observe'

/** A logger, and what it has written so far. */
export function logLines() {
  const lines: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  return { log: createLog({ name: 'worker', level: 'trace', destination }), lines }
}
