import type { Hold } from './user.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** End of the window of a deletion (R2). Days have 24 hours: no clock change moves it. */
export function purgeAtOf(deletedAt: Date, retentionDays: number): Date {
  return new Date(deletedAt.getTime() + retentionDays * dayMs)
}

// Half-open, so that a user is never both restorable and purgeable.
/** Whether a deleted user can still come back (R3); a held one always can (R42). */
export function isRestorable(
  user: { readonly purgeAt: Date; readonly hold: Hold | null },
  now: Date,
): boolean {
  return user.hold !== null || now.getTime() < user.purgeAt.getTime()
}

/** The time left, once in begun days and once in begun hours, for screens; nothing is left after the end of the window. */
export function daysLeft(
  user: { readonly purgeAt: Date },
  now: Date,
): { readonly days: number; readonly hours: number } {
  const leftMs = Math.max(0, user.purgeAt.getTime() - now.getTime())
  return { days: Math.ceil(leftMs / dayMs), hours: Math.ceil(leftMs / hourMs) }
}
