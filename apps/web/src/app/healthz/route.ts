import { whyNotReady } from '../../server/why-not-ready.ts'

export const dynamic = 'force-dynamic'

/** 200 when the directory can be read, else 503 with the reason's name. */
export async function GET(): Promise<Response> {
  const reason = await whyNotReady()
  if (reason === null) return Response.json({ status: 'ready' })
  return Response.json({ status: 'unavailable', reason }, { status: 503 })
}
