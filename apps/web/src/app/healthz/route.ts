import { container } from '../../server/container.ts'

export const dynamic = 'force-dynamic'

/** 200 when the directory can be read, else 503 with the reason's name. */
export async function GET(): Promise<Response> {
  try {
    // Asking after a session that cannot be is the cheapest question that reads the database.
    await container().operations.checkSession({ tenantId: '', userId: '', sessionEpoch: 0 })
    return Response.json({ status: 'ready' })
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'Error'
    return Response.json({ status: 'unavailable', reason }, { status: 503 })
  }
}
