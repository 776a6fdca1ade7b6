import type { SecretWatch } from './secret-watch.ts'

/** Has everything searched that this process writes to standard output, to standard error or to the console. */
export function watchOutput(watch: SecretWatch): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const stream = process[name]
    const write = stream.write.bind(stream)
    const watched = (...given: Parameters<typeof write>): boolean => {
      watch.search(`what was written to ${name}`, String(given[0]))
      return write(...given)
    }
    // `write` has overloads, and this takes what any of them takes.
    stream.write = watched as typeof stream.write
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const write = console[name].bind(console)
    console[name] = (...given: unknown[]) => {
      watch.search(`console.${name}`, given.map(String).join(' '))
      write(...given)
    }
  }
}
