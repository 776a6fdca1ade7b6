import type { SecretWatch } from './secret-watch.ts'

// Stored on the global object, because the files of one process may each load a copy of this module.
const shared = globalThis as typeof globalThis & { reprieveWatchedWrites?: WeakSet<object> }
shared.reprieveWatchedWrites ??= new WeakSet()
const watchedWrites = shared.reprieveWatchedWrites

/**
 * Searches everything that this process writes to standard output, standard error or the console. A second call wraps
 * only what somebody has replaced since.
 */
export function watchOutput(watch: SecretWatch): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const stream = process[name]
    if (watchedWrites.has(stream.write)) continue
    const write = stream.write.bind(stream)
    const watched = (...given: Parameters<typeof write>): boolean => {
      watch.search(`what was written to ${name}`, String(given[0]))
      return write(...given)
    }
    watchedWrites.add(watched)
    // `write` has overloads; this accepts the arguments of all of them.
    stream.write = watched as typeof stream.write
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    if (watchedWrites.has(console[name])) continue
    const write = console[name].bind(console)
    console[name] = (...given: unknown[]) => {
      watch.search(`console.${name}`, given.map(String).join(' '))
      write(...given)
    }
    watchedWrites.add(console[name])
  }
}
