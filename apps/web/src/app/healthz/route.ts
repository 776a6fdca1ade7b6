import { toHealth } from '@reprieve/observe'
import { observation } from '../../server/observation.ts'
import { whyNotReady } from '../../server/why-not-ready.ts'

export const dynamic = 'force-dynamic'

/** Answers 200 if the directory can be read, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const reason = await whyNotReady()
  return Response.json(toHealth(reason, observation().metricsNote), { status: reason === null ? 200 : 503 })
}
