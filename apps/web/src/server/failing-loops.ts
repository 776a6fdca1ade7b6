import { container } from './container.ts'

/** Names of the worker's loops that fail again and again; none while all is well. */
export async function failingLoops(): Promise<readonly string[]> {
  const failing = await container().operations.failingLoops.list()
  return failing.map(({ loop }) => loop)
}
