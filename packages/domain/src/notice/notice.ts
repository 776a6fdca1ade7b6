import type { UserId } from '../ids.ts'

/** Events that a tenant can be notified of, by mail or webhook. */
export const noticeTypes = [
  'userDeleted',
  'userRestored',
  'usersExpiring',
  'usersPurged',
  'jobFinished',
  'purgeStopped',
] as const
/** A kind of notice. It is a stable code by which subscribers choose. */
export type NoticeType = (typeof noticeTypes)[number]

/**
 * The author of the event: a user of the tenant by id, so that nothing personal is stored here; anybody else by name.
 */
export type NoticeAuthor = { readonly userId: UserId } | { readonly name: string }

/** An event in a tenant. It holds JSON values only: instants in ISO 8601, and users by id alone (R40). */
export type Notice =
  | {
      readonly type: 'userDeleted'
      readonly userId: UserId
      readonly purgeAt: string
      readonly by: NoticeAuthor
    }
  | { readonly type: 'userRestored'; readonly userId: UserId; readonly by: NoticeAuthor }
  | { readonly type: 'usersPurged'; readonly userIds: readonly UserId[]; readonly by: NoticeAuthor }
  | ExpiringNotice
  | JobNotice
  | PurgeStoppedNotice

/** Users whose retention window ends soon and who are not on hold (R42). */
export interface ExpiringNotice {
  readonly type: 'usersExpiring'
  /** Number of users with at most this many days left, and more than the next smaller number of days. */
  readonly counts: { readonly oneDay: number; readonly threeDays: number; readonly sevenDays: number }
  /** The users whose window ends first. */
  readonly users: readonly { readonly userId: UserId; readonly purgeAt: string }[]
}

/** A bulk job has finished (R38). The counts are rows that were carried out. */
export interface JobNotice {
  readonly type: 'jobFinished'
  readonly jobId: string
  readonly kind: string
  readonly state: 'succeeded' | 'cancelled'
  readonly total: number
  readonly succeeded: number
  readonly failed: number
  readonly by: NoticeAuthor
}

/** A purge has stopped before it removed anybody and waits for confirmation (R43). */
export interface PurgeStoppedNotice {
  readonly type: 'purgeStopped'
  readonly reason: 'too-many' | 'clock'
  /** Number of users that the purge would have removed; null if they were not counted. */
  readonly expired: number | null
}
