import { container } from './container.ts'

/** Names of the worker's failing loops; empty while all is well. */
export async function failingLoops(): Promise<readonly string[]> {
  const failing = await container().operations.failingLoops.list()
  return failing.map(({ loop }) => loop)
}
