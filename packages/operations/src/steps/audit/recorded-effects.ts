import type { RestoreEffects, SignIn } from '@reprieve/domain'

/** The effects of a restore as they were recorded. */
export type RecordedEffects = Omit<RestoreEffects, 'signIn' | 'reports'> & {
  /** Null in a record of an earlier version, which did not look at it. */
  readonly signIn: SignIn | null
  /** Null in a record of an earlier version, which did not name them. */
  readonly reports: RestoreEffects['reports'] | null
}

/** An earlier version recorded less; what it says nothing of is null. */
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
