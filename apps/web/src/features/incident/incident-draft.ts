/** The actor and the period as the form holds them. Moments are `YYYY-MM-DDTHH:mm` of the visitor's own clock. */
export interface IncidentDraft {
  readonly actor: string
  readonly from: string
  readonly to: string
  readonly names: 'fail' | 'proposed'
}

const dayMs = 24 * 3_600_000

/** A draft for the last 24 hours, up to and including the current minute. */
export function newDraft(now: number): IncidentDraft {
  return { actor: '', from: toLocal(now - dayMs), to: toLocal(now + 60_000), names: 'proposed' }
}

/** The incident as operations take it; null if a part is missing, or if it ends before it begins. */
export function toIncident({ actor, from, to, names }: IncidentDraft) {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  if (actor.trim() === '' || !(start < end)) return null
  return {
    actor: actor.trim(),
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    strategy: { names },
  }
}

function toLocal(at: number): string {
  const moment = new Date(at)
  return new Date(at - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
