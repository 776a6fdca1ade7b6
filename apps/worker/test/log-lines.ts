import { pino } from 'pino'

/** A logger, and what it has written so far. */
export function logLines() {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  return { log, lines }
}
