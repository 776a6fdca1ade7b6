import { rows, statements, type Transaction } from '@reprieve/db'
import type { JobNotice, NoticeAuthor, PurgeStoppedNotice, TenantId, UserId } from '@reprieve/domain'
import { loadActorNames } from '../access/load-actor-names.ts'
import { isOfUsers, type NoticeMessage, type UsersMessage } from './notice-message.ts'

/** A message with the present names of its users. */
export type NoticeContent = { readonly occurredAt: string } & (
  | { readonly type: UsersMessage['type']; readonly count: number; readonly users: readonly NamedUser[] }
  | {
      readonly type: 'usersExpiring'
      readonly counts: {
        readonly oneDay: number
        readonly threeDays: number
        readonly sevenDays: number
      }
      readonly users: readonly NamedUser[]
    }
  | (Omit<JobNotice, 'by'> & { readonly by: string | null })
  | PurgeStoppedNotice
  | { readonly type: 'test'; readonly by: string | null }
)

export interface NamedUser {
  readonly id: UserId
  /** Null for a purged user. */
  readonly displayName: string | null
  readonly userPrincipalName: string | null
  /** ISO 8601; present for a deleted user. */
  readonly purgeAt?: string
  /** The author; null if that user has been purged. */
  readonly by?: string | null
}

/** Adds the names of users. A purged user has none (R40). */
export function* nameUsers(tenantId: TenantId, message: NoticeMessage): Transaction<NoticeContent> {
  if (message.type === 'purgeStopped') return message
  const authors = yield* loadActorNames(tenantId, authorsIn(message))
  const author = (by: NoticeAuthor) => ('name' in by ? by.name : (authors.get(by.userId) ?? null))
  if (message.type === 'jobFinished' || message.type === 'test') return { ...message, by: author(message.by) }
  const ids = [...new Set(message.users.map(({ userId }) => userId))]
  const found = ids.length === 0 ? [] : yield* rows(statements.namesOfUsers, { tenantId, ids })
  const names = new Map(found.map((user) => [user.id, user]))
  const named = (id: UserId) => ({
    id,
    displayName: names.get(id)?.displayName ?? null,
    userPrincipalName: names.get(id)?.userPrincipalName ?? null,
  })
  if (isOfUsers(message)) {
    const users = message.users.map(({ userId, by, ...rest }) => ({
      ...named(userId),
      ...rest,
      by: author(by),
    }))
    return { ...message, users }
  }
  return { ...message, users: message.users.map(({ userId, purgeAt }) => ({ ...named(userId), purgeAt })) }
}

function authorsIn(message: Exclude<NoticeMessage, { type: 'purgeStopped' }>): readonly UserId[] {
  if (message.type === 'jobFinished' || message.type === 'test') return idOf(message.by)
  return isOfUsers(message) ? message.users.flatMap(({ by }) => idOf(by)) : []
}

const idOf = (by: NoticeAuthor): readonly UserId[] => ('userId' in by ? [by.userId] : [])
