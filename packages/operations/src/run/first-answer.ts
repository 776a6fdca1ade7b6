import { row, statements, type Transaction, write } from '@reprieve/db'
import type { Result, UserId } from '@reprieve/domain'
import { callerOf, type OperationContext } from '../context.ts'
import { mentionsIn } from '../steps/audit/mentions-in.ts'
import { keyedHash } from '../steps/sign-in/keyed-hash.ts'

/** A request id with who uses it and for what. */
export interface RequestKey {
  readonly tenantId: string
  readonly caller: string
  readonly requestId: string
  readonly fingerprint: string
}

/** Null where the caller gave no request id. The fingerprint is keyed, since what it stands for may hold a password (R50). */
export function requestKeyOf(
  { tenantId, actor, requestId, fingerprint }: OperationContext,
  operation: string,
  input: unknown,
  secret: string,
): RequestKey | null {
  if (requestId === undefined) return null
  const caller = actor.kind === 'user' ? callerOf(actor) : actor.kind
  const text = fingerprint ?? `${operation} ${JSON.stringify(input)}`
  return { tenantId, caller, requestId, fingerprint: keyedHash(secret, 'request', text) }
}

export type FirstAnswer =
  | { readonly found: 'none' }
  | { readonly found: 'same'; readonly answer: Result<unknown, unknown> }
  | { readonly found: 'other-request' }

/** What the request id was answered when it was first used. */
export function* findFirstAnswer(key: RequestKey): Transaction<FirstAnswer> {
  const found = yield* row(statements.answerByRequestId, key)
  if (found === undefined) return { found: 'none' }
  if (found.fingerprint !== key.fingerprint) return { found: 'other-request' }
  // Only `keepAnswer` writes there.
  return { found: 'same', answer: fromStored(found.answer) as Result<unknown, unknown> }
}

interface Kept {
  readonly answer: Result<unknown, unknown>
  readonly at: Date
  /** Whom the answer tells of: with that user it is purged. */
  readonly targetId: string | null
  /** Further users of whom it tells, though it does not have their ids. */
  readonly mentions?: readonly UserId[]
}

export function* keepAnswer(
  key: RequestKey,
  { answer, at, targetId, mentions = [] }: Kept,
): Transaction<void> {
  yield* write(statements.insertRequestId, { ...key, answer: toStored(answer), at, targetId })
  const { tenantId, caller, requestId } = key
  const users = new Set([...mentionsIn(answer, targetId), ...mentions])
  yield* write(
    statements.insertRequestIdMention,
    [...users].map((userId) => ({ tenantId, userId, caller, requestId, at })),
  )
}

/** An answer as JSON can hold it: instants are told from texts. */
function toStored(value: unknown): unknown {
  if (value instanceof Date) return { $at: value.getTime() }
  if (Array.isArray(value)) return value.map(toStored)
  if (typeof value !== 'object' || value === null) return value
  const stored: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) stored[name] = toStored(member)
  return stored
}

/** The answer that {@link toStored} was given. */
function fromStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromStored)
  if (typeof value !== 'object' || value === null) return value
  if ('$at' in value && typeof value.$at === 'number') return new Date(value.$at)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromStored(member)]))
}
