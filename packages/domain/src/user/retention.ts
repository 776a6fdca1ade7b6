import type { Hold } from './user.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** End of a deletion's retention window (R2). Days have 24 hours, so daylight saving time does not move it. */
export function purgeAtOf(deletedAt: Date, retentionDays: number): Date {
  return new Date(deletedAt.getTime() + retentionDays * dayMs)
}

// Half-open, so that a user is never both restorable and purgeable.
/** Whether a deleted user can be restored at `now` (R3). A user on hold always can (R42). */
export function isRestorable(
  user: { readonly purgeAt: Date; readonly hold: Hold | null },
  now: Date,
): boolean {
  return user.hold !== null || now.getTime() < user.purgeAt.getTime()
}

/** Time until the purge, in days and in hours, both rounded up; 0 after the end of the window. */
export function daysLeft(
  user: { readonly purgeAt: Date },
  now: Date,
): { readonly days: number; readonly hours: number } {
  const leftMs = Math.max(0, user.purgeAt.getTime() - now.getTime())
  return { days: Math.ceil(leftMs / dayMs), hours: Math.ceil(leftMs / hourMs) }
}
