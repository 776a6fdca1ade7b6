import { row, rows, statements, type Transaction, write } from '@reprieve/db'
import { type ActiveUser, nameKeyOfUserPrincipalName, ok, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { type SourceAttributes, shownExternalId } from './load-provisioned.ts'

interface Known {
  readonly source: string
  readonly user: ActiveUser
  /** Undefined leaves it as it is; null takes it away. */
  readonly externalId: string | null | undefined
  readonly attributes: SourceAttributes | undefined
  readonly now: Date
}

/**
 * Stores by what identifier a source knows a user, and what it says of the user beyond what the directory knows. True if
 * something was changed.
 */
export function* setSourceAttributes(known: Known): Transaction<Result<boolean, Refusal<'NameTaken'>>> {
  const identified = yield* setExternalId(known)
  if (!identified.ok) return identified
  const { source, user, attributes } = known
  if (attributes === undefined) return identified
  const { tenantId, id: userId } = user
  const [said] = yield* rows(statements.sourceAttributesOfUsers, { tenantId, source, userIds: [userId] })
  if (JSON.stringify(said?.attributes ?? {}) === JSON.stringify(attributes)) return identified
  yield* write(statements.putSourceAttributes, { tenantId, source, userId, attributes })
  return ok(true)
}

function* setExternalId(known: Known): Transaction<Result<boolean, Refusal<'NameTaken'>>> {
  const { source, user } = known
  if (known.externalId === undefined) return ok(false)
  const { tenantId, id: userId } = user
  const [present] = yield* rows(statements.externalIdsOfUsers, { tenantId, source, userIds: [userId] })
  if (known.externalId === shownExternalId(present?.externalId)) return ok(false)
  const externalId = known.externalId ?? nameKeyOfUserPrincipalName(user.userPrincipalName)
  const free = yield* freeExternalId(known, externalId)
  if (!free.ok) return free
  const freed = present === undefined ? [externalId] : [externalId, present.externalId]
  yield* write(
    statements.removeExternalId,
    freed.map((one) => ({ tenantId, source, externalId: one })),
  )
  yield* write(statements.insertExternalId, { tenantId, source, externalId, userId })
  return ok(true)
}

/** Refuses an identifier that the source has for somebody else, unless that one's window is over (R3). */
function* freeExternalId(
  { source, user, now }: Known,
  externalId: string,
): Transaction<Result<null, Refusal<'NameTaken'>>> {
  const { tenantId } = user
  const [holder] = yield* rows(statements.usersByExternalIds, { tenantId, source, externalIds: [externalId] })
  if (holder === undefined || holder.userId === user.id) return ok(null)
  if (holder.purgeAt !== null && holder.holdReason === null && holder.purgeAt <= now) return ok(null)
  const other = yield* row(statements.userById, { tenantId, id: holder.userId })
  const { displayName = '', userPrincipalName = null } = other ?? {}
  return refuse({
    type: 'NameTaken',
    attribute: 'externalId',
    value: externalId,
    holder: {
      kind: 'user',
      id: holder.userId,
      displayName,
      userPrincipalName,
      heldAs: 'immutableId',
      row: null,
    },
  })
}
