import { formatWithOptions } from 'node:util'
import type { Log } from './create-log.ts'

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/**
 * Turns what libraries write to the console into lines of the log, so that a text with line breaks cannot pass for a
 * line of its own. Errors are reduced as everywhere in the log.
 * @returns a function that ends it
 */
export function consoleToLog(log: Pick<Log, 'debug' | 'info' | 'warn' | 'error'>): () => void {
  const before = Object.entries(levels).map(([name, level]) => {
    const method = name as keyof typeof levels
    const write = console[method]
    console[method] = (...given: unknown[]): void => {
      const err = given.find((value) => value instanceof Error)
      const texts = given.filter((value) => !(value instanceof Error))
      const text = formatWithOptions({ colors: false, depth: 2 }, ...texts)
      log[level]({ ...(err !== undefined && { err }), text }, 'console')
    }
    return { method, write }
  })
  return () => {
    for (const { method, write } of before) console[method] = write
  }
}
