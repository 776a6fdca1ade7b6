import type { RestoreEffects, SignIn } from '@reprieve/domain'

/** The effects of a restore as they were recorded. */
export type RecordedEffects = Omit<RestoreEffects, 'signIn' | 'reports'> & {
  /** Null in a record of an earlier version, which did not record it. */
  readonly signIn: SignIn | null
  /** Null in a record of an earlier version, which did not record them. */
  readonly reports: RestoreEffects['reports'] | null
}

/** Completes a record. An earlier version recorded less; what it lacks becomes null. */
export const toRecorded = (
  recorded: Partial<RestoreEffects> & Omit<RestoreEffects, NewMember>,
): RecordedEffects => ({
  manager: null,
  reports: null,
  hold: null,
  signIn: null,
  ...recorded,
})

type NewMember = 'manager' | 'reports' | 'hold' | 'signIn'
