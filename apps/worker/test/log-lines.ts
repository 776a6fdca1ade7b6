import { createLog } from '@reprieve/observe'
import { secretWatch } from '@reprieve/observe/testing'

/** A logger, and what it has written so far. */
export function logLines() {
  const lines: Record<string, unknown>[] = []
  const write = (line: string) => {
    secretWatch.search('a log line of the worker', line)
    lines.push(JSON.parse(line))
  }
  return { log: createLog({ name: 'worker', level: 'trace', destination: { write } }), lines }
}
