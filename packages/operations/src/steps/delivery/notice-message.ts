import type {
  ExpiringNotice,
  JobNotice,
  Notice,
  NoticeAuthor,
  NoticeType,
  PurgeStoppedNotice,
  UserId,
} from '@reprieve/domain'

/** One mail or webhook call as the outbox stores it. Names are looked up when it is sent (R40). */
export type NoticeMessage = UsersMessage | OtherMessage | TestMessage

/** A message about one user, or about many to whom the same was done. */
export interface UsersMessage {
  readonly type: 'userDeleted' | 'userRestored' | 'usersPurged'
  /** The earliest instant, in ISO 8601. */
  readonly occurredAt: string
  /** More than `users` has if the full list would make the message too long. */
  readonly count: number
  readonly users: readonly NoticedUser[]
}

export interface NoticedUser {
  readonly userId: UserId
  readonly by: NoticeAuthor
  /** ISO 8601; present for a deleted user. */
  readonly purgeAt?: string
}

export type OtherMessage = (ExpiringNotice | JobNotice | PurgeStoppedNotice) & { readonly occurredAt: string }

/** A message that reports nothing: it only shows whether messages arrive. */
export interface TestMessage {
  readonly type: 'test'
  /** ISO 8601. */
  readonly occurredAt: string
  readonly by: NoticeAuthor
}

/** Groups notices into messages: one for each kind that concerns users, and one for each other notice. */
export function toMessages(notices: readonly Notice[], now: Date): readonly NoticeMessage[] {
  const occurredAt = now.toISOString()
  const usersByType = new Map<NoticeType, { type: UsersMessage['type']; users: NoticedUser[] }>()
  const others: OtherMessage[] = []
  for (const notice of notices) {
    switch (notice.type) {
      case 'userDeleted':
      case 'userRestored':
      case 'usersPurged': {
        const { type } = notice
        const known = usersByType.get(type) ?? { type, users: [] }
        known.users.push(...usersOf(notice))
        usersByType.set(type, known)
        break
      }
      default:
        others.push({ ...notice, occurredAt })
    }
  }
  const ofUsers = [...usersByType.values()].filter(({ users }) => users.length > 0)
  return [...ofUsers.map(({ type, users }) => ({ type, occurredAt, count: users.length, users })), ...others]
}

function usersOf(notice: Extract<Notice, { type: UsersMessage['type'] }>): readonly NoticedUser[] {
  switch (notice.type) {
    case 'userDeleted':
      return [{ userId: notice.userId, by: notice.by, purgeAt: notice.purgeAt }]
    case 'userRestored':
      return [{ userId: notice.userId, by: notice.by }]
    case 'usersPurged':
      return notice.userIds.map((userId) => ({ userId, by: notice.by }))
  }
}

/** Splits a message into parts that are short enough for one call. */
export function split(message: NoticeMessage, usersAtMost: number): readonly NoticeMessage[] {
  if (!isOfUsers(message)) return [message]
  const { type, occurredAt, users } = message
  return Array.from({ length: Math.ceil(users.length / usersAtMost) }, (_, index) => {
    const part = users.slice(index * usersAtMost, (index + 1) * usersAtMost)
    return { type, occurredAt, count: part.length, users: part }
  })
}

export const isOfUsers = (message: NoticeMessage): message is UsersMessage => 'count' in message
