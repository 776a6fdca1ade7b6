import { daysLeft } from '@reprieve/domain'

const dayMs = 24 * 60 * 60 * 1000

export interface TimeLeft {
  /** Counted in days until the last day, which is counted in hours. */
  readonly unit: 'days' | 'hours'
  /** Rounded up, so that 0 always means none. */
  readonly count: number
  /** The remaining share of the window, from 1 (just deleted) to 0. */
  readonly share: number
  readonly urgency: 'calm' | 'soon' | 'urgent'
}

/** How long a deleted user can still be restored, as the list shows it. */
export function timeLeft(deletedAt: number, purgeAt: number, now: number): TimeLeft {
  const left = Math.max(0, purgeAt - now)
  const { days, hours } = daysLeft({ purgeAt: new Date(purgeAt) }, new Date(now))
  const inHours = left <= dayMs
  return {
    unit: inHours ? 'hours' : 'days',
    count: inHours ? hours : days,
    share: Math.min(1, left / Math.max(1, purgeAt - deletedAt)),
    urgency: left < 3 * dayMs ? 'urgent' : left < 7 * dayMs ? 'soon' : 'calm',
  }
}
