import type { UserId } from '../ids.ts'

/** What a tenant can be told of, by mail or webhook. */
export const noticeTypes = [
  'userDeleted',
  'userRestored',
  'usersExpiring',
  'usersPurged',
  'jobFinished',
  'purgeStopped',
] as const
export type NoticeType = (typeof noticeTypes)[number]

/** Who did it: a user of the tenant by id, so that nothing personal is kept here; anybody else by name. */
export type NoticeAuthor = { readonly userId: UserId } | { readonly name: string }

/** Something that happened in a tenant. JSON values only, instants in ISO 8601; users by id alone (R40). */
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

/** Whose window ends soon, held users left out (R42). */
export interface ExpiringNotice {
  readonly type: 'usersExpiring'
  /** How many of them have at most so many days left, and more than the next smaller number. */
  readonly counts: { readonly oneDay: number; readonly threeDays: number; readonly sevenDays: number }
  /** Those whose window ends first. */
  readonly users: readonly { readonly userId: UserId; readonly purgeAt: string }[]
}

/** A bulk job that has come to its end (R38); the counts are rows done. */
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

/** A sweep that purged nothing, and waits for somebody to confirm it (R43). */
export interface PurgeStoppedNotice {
  readonly type: 'purgeStopped'
  readonly reason: 'too-many' | 'clock'
  /** How many users the sweep would have purged; null where nobody counted. */
  readonly expired: number | null
}
