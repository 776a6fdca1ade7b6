import type { Operations, ScimConnection, ScimContact } from '@reprieve/operations'

/** Counts requests of connections for their administrators. */
export interface Contacts {
  /** `refusal` is what the request was refused with; null if it was not. */
  note(connection: ScimConnection, refusal: string | null): Promise<void>
}

const everyMs = 5_000

/**
 * Counts in memory and stores at the first request and then at most every five seconds, so that a provider that sends a
 * thousand requests does not write a thousand times more. What was counted last is stored by itself, unless the process
 * ends within five seconds. A count that cannot be stored waits for the next time; it makes no request fail.
 */
export function createContacts(
  operations: Pick<Operations, 'noteScimContact'>,
  nowMs: () => number,
): Contacts {
  const waiting = new Map<string, ScimContact>()
  const storedAt = new Map<string, number>()
  const timers = new Map<string, NodeJS.Timeout>()

  async function store(connectionId: string): Promise<void> {
    const contact = waiting.get(connectionId)
    if (contact === undefined) return
    waiting.delete(connectionId)
    storedAt.set(connectionId, nowMs())
    try {
      await operations.noteScimContact(contact)
    } catch {
      add(contact)
      storeLater(connectionId, everyMs)
    }
  }

  function add(contact: ScimContact): void {
    const { connectionId } = contact
    const before = waiting.get(connectionId)
    waiting.set(connectionId, {
      ...contact,
      requests: (before?.requests ?? 0) + contact.requests,
      refusals: (before?.refusals ?? 0) + contact.refusals,
      error: contact.error ?? before?.error ?? null,
    })
  }

  function storeLater(connectionId: string, inMs: number): void {
    if (timers.has(connectionId)) return
    const run = () => {
      timers.delete(connectionId)
      void store(connectionId)
    }
    timers.set(connectionId, setTimeout(run, inMs).unref())
  }

  return {
    async note({ id: connectionId, tenantId }, refusal) {
      add({ tenantId, connectionId, requests: 1, refusals: refusal === null ? 0 : 1, error: refusal })
      const sinceMs = nowMs() - (storedAt.get(connectionId) ?? Number.NEGATIVE_INFINITY)
      if (sinceMs < everyMs) storeLater(connectionId, everyMs - sinceMs)
      else await store(connectionId)
    },
  }
}
