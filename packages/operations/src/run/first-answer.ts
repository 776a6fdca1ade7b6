import { row, statements, type Transaction, write } from '@reprieve/db'
import type { Result, UserId } from '@reprieve/domain'
import { callerOf, type OperationContext } from '../context.ts'
import { mentionsIn } from '../steps/audit/mentions-in.ts'
import { keyedHash } from '../steps/sign-in/keyed-hash.ts'

/** A request id, with its caller and its purpose. */
export interface RequestKey {
  readonly tenantId: string
  readonly caller: string
  readonly requestId: string
  readonly fingerprint: string
}

/** Null if the caller gave no request id. The fingerprint is keyed, because it may stand for a password (R50). */
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

/** The answer that was given when the request id was first used. */
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
  /** The user whom the answer is about. The answer is purged with that user. */
  readonly targetId: string | null
  /** Further users whom the answer is about, although it does not contain their ids. */
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

/** Converts an answer to JSON, in which instants remain distinguishable from texts. */
function toStored(value: unknown): unknown {
  if (value instanceof Date) return { $at: value.getTime() }
  if (Array.isArray(value)) return value.map(toStored)
  if (typeof value !== 'object' || value === null) return value
  const stored: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) stored[name] = toStored(member)
  return stored
}

/** Converts the JSON of {@link toStored} back into the answer. */
function fromStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromStored)
  if (typeof value !== 'object' || value === null) return value
  if ('$at' in value && typeof value.$at === 'number') return new Date(value.$at)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromStored(member)]))
}
