import { once } from 'node:events'
import { get } from 'node:http'

/**
 * Returns how many milliseconds a server of this machine takes to tell of its health. Each check has its own connection:
 * a kept one could be closed while the test generates its requests.
 */
export async function timeHealth(port: number): Promise<number> {
  const startedAt = performance.now()
  const [response] = await once(get({ port, path: '/healthz', agent: false }), 'response')
  await once(response.resume(), 'end')
  return performance.now() - startedAt
}
