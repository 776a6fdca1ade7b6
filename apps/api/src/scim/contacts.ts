import type { Operations, ScimConnection, ScimContact } from '@reprieve/operations'

/** Counts requests of connections for their administrators. */
export interface Contacts {
  /** `refusal` is what the request was refused with; null if it was not. */
  note(connection: ScimConnection, refusal: string | null): Promise<void>
}

const everyMs = 5_000

/**
 * Counts in memory and stores at the first request and at most every five seconds, so that a provider that sends a
 * thousand requests does not write a thousand times more. What was counted last is lost where the process ends.
 */
export function createContacts(
  operations: Pick<Operations, 'noteScimContact'>,
  nowMs: () => number,
): Contacts {
  const waiting = new Map<string, ScimContact>()
  const storedAt = new Map<string, number>()
  return {
    async note({ id: connectionId, tenantId }, refusal) {
      const before = waiting.get(connectionId)
      const contact = {
        tenantId,
        connectionId,
        requests: (before?.requests ?? 0) + 1,
        refusals: (before?.refusals ?? 0) + (refusal === null ? 0 : 1),
        error: refusal ?? before?.error ?? null,
      }
      const last = storedAt.get(connectionId) ?? Number.NEGATIVE_INFINITY
      if (nowMs() - last < everyMs) {
        waiting.set(connectionId, contact)
        return
      }
      waiting.delete(connectionId)
      storedAt.set(connectionId, nowMs())
      await operations.noteScimContact(contact)
    },
  }
}
