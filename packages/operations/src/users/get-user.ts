import type { ActiveUser, DirectoryRole, GroupId, SkuId, UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { QueryError, Refusal } from '../answer.ts'
import { Id } from '../input.ts'

export const UserIdInput = z.object({ userId: Id })
export type UserIdInput = z.input<typeof UserIdInput>

/** An active user and what belongs to it. */
export interface UserDetails {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  /** In the order of assignment. */
  readonly licences: readonly SkuId[]
  readonly groups: readonly { readonly id: GroupId; readonly displayName: string }[]
  readonly managerId: UserId | null
}

export type GetUserError = QueryError | Refusal<'UserNotFound'>
