import { container } from './container.ts'

/** Null when the directory can be read, else the reason's name. */
export async function whyNotReady(): Promise<string | null> {
  try {
    // Asking after a session that cannot be is the cheapest question that reads the database.
    await container().operations.checkSession({ tenantId: '', userId: '', sessionEpoch: 0 })
    return null
  } catch (error) {
    return error instanceof Error ? error.name : 'Error'
  }
}
