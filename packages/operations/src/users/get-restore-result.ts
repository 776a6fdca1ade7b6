import type { Actor, RestoreEffects } from '@reprieve/domain'

/** What the latest restore of a user did (R35). */
export interface RestoreResult {
  readonly restoredAt: Date
  readonly restoredBy: Actor
  readonly effects: RestoreEffects
}
