import type { Transaction } from '@reprieve/db'
import {
  type OperationError,
  type OperationErrorType,
  ok,
  type Permission,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { z } from 'zod'
import type { Answer, WriteError } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Done, OperationCall } from '../operation-call.ts'
import { checkPermission } from '../steps/access/check-permission.ts'
import { loadCaller, loadForeignAccount } from '../steps/access/load-caller.ts'
import { applyEffects } from '../steps/apply-effects.ts'
import { findMailRootProblem } from '../steps/mailboxes/find-mail-root-problem.ts'
import { findFirstAnswer, keepAnswer, requestKeyOf } from './first-answer.ts'
import { parseInput } from './parse-input.ts'
import { recordRefusal } from './record-refusal.ts'

interface Definition<Schema extends z.ZodType, Prepared, Value, Error> {
  readonly name: string
  /** Null if it is enough that the caller may see the tenant. */
  readonly requires: Permission | null
  readonly input: Schema
  /** Whether it moves or creates mailboxes. It is refused while that is not possible. */
  readonly mailboxes?: 'move' | 'make'
  /** The target that the record of a refused attempt names. */
  targetOf(input: z.output<Schema>): string | null
  /** Slow work that must not happen inside the transaction, such as hashing a password. */
  prepare?(
    dependencies: Dependencies,
    input: z.output<Schema>,
    context: OperationContext,
  ): Promise<Result<Prepared, Error>>
  /** What is stored of the answer for the same request id, if the answer itself must not be stored (R50). */
  keep?(value: Value): Value
  /**
   * Whether a refused attempt is recorded (R49); every one is unless this says otherwise. An unrecorded refusal also leaves
   * the request id unused, so that the caller can ask for another meaning of the same request.
   */
  recordsRefusal?(input: z.output<Schema>, error: OperationError): boolean
  /** Loads, decides and applies. It may run more than once; a refusal undoes what it wrote. */
  run(call: OperationCall<z.output<Schema>, Prepared>): Transaction<Result<Done<Value>, Error>>
}

interface Committed<Value> {
  readonly ok: true
  readonly answer: Value
  readonly afterCommit: (() => Promise<void>) | null
}

/** A refusal, and whether it answers the request or came before the request was examined. */
interface Stopped<Error> {
  readonly ok: false
  readonly error: Error
  readonly isAnswer: boolean
}

/**
 * Defines a use-case that writes. One transaction of the tenant reads the caller's roles, checks the permission, looks
 * for the first answer to the same request id, does the work, and writes the audit record, the outbox and the answer. A
 * refusal undoes everything and is recorded in a second transaction.
 */
export const defineOperation =
  <Value, Error extends OperationError>() =>
  <Schema extends z.ZodType, Prepared = null>(definition: Definition<Schema, Prepared, Value, Error>) =>
  (dependencies: Dependencies) =>
  async (context: OperationContext, given: z.input<Schema>): Promise<Answer<Value, Error | WriteError>> => {
    const { name, requires } = definition
    const { storage } = dependencies
    const parsed = parseInput(definition.input, given)
    const now = dependencies.now()
    const attempt = { context, operation: name, now, newId: dependencies.newId }
    if (context.actor.kind === 'application') {
      const targetId = parsed.ok ? definition.targetOf(parsed.value) : null
      const error = { type: 'ApplicationNotAllowed' } as const
      if (parsed.ok && definition.recordsRefusal?.(parsed.value, error) === false) return unrecorded(error)
      return recordRefusal(dependencies, { ...attempt, targetId, error, requestKey: null })
    }
    if (!parsed.ok) return parsed
    const { value: input } = parsed
    const foreignAccount = await loadForeignAccount(storage, context)
    const prepared = (await definition.prepare?.(dependencies, input, context)) ?? nothingPrepared<Prepared>()
    const mailRootProblem = await findMailRootProblem(dependencies, definition.mailboxes)
    const requestKey = requestKeyOf(context, name, input, dependencies.tombstoneKey)

    function* work(): Transaction<Committed<Answer<Value, Error>> | Stopped<Error | WriteError>> {
      const caller = yield* loadCaller(context, foreignAccount, now)
      if (!caller.ok) return stopped(caller.error)
      const permitted = checkPermission(caller.value, requires)
      if (!permitted.ok) return refused(permitted)
      const first = requestKey === null ? unseen : yield* findFirstAnswer(requestKey)
      if (first.found === 'other-request') {
        return stopped({ type: 'RequestIdReused', requestId: context.requestId ?? '' })
      }
      // The stored answer comes from this operation, or from another one that the same request meant at that time.
      if (first.found === 'same') return committed(replayed(first.answer as Result<Value, Error>))
      if (!prepared.ok) return refused(prepared)
      const done = yield* definition.run({
        context,
        caller: caller.value,
        input,
        prepared: prepared.value,
        now,
        dependencies,
      })
      if (!done.ok) return refused(done)
      const { value, ...effects } = done.value
      const answer = ok(value)
      const written = yield* applyEffects(dependencies, effects, { context, name, now, mailRootProblem })
      if (!written.ok) return stopped(written.error)
      if (written.value === null) return committed(answer)
      const { about, afterCommit } = written.value
      if (requestKey !== null) {
        const kept = ok(definition.keep?.(value) ?? value)
        yield* keepAnswer(requestKey, { answer: kept, at: now, ...about })
      }
      return committed(answer, afterCommit)
    }

    const outcome = await storage.transaction(context.tenantId, work)
    if (outcome.ok) {
      await outcome.afterCommit?.()
      return outcome.answer
    }
    if (definition.recordsRefusal?.(input, outcome.error) === false) return unrecorded(outcome.error)
    return recordRefusal(dependencies, {
      ...attempt,
      targetId: definition.targetOf(input),
      error: outcome.error,
      requestKey: outcome.isAnswer ? requestKey : null,
    })
  }

const committed = <Value>(
  answer: Value,
  afterCommit: Committed<Value>['afterCommit'] = null,
): Committed<Value> => ({ ok: true, answer, afterCommit })

/** A refusal that depends only on the moment is not stored: the same request may be sent again. */
const refused = <Error extends OperationError>({ error }: { readonly error: Error }): Stopped<Error> => ({
  ok: false,
  error,
  isAnswer: !ofTheMoment.has(error.type),
})

const ofTheMoment: ReadonlySet<OperationErrorType> = new Set([
  'MailboxUnavailable',
  'TooManyAttempts',
  'DomainNotProven',
  'DomainLookupFailed',
])

const unseen = { found: 'none' } as const

// Reached only if `prepare` is missing, and then nothing determines the type `Prepared`.
const nothingPrepared = <Prepared>(): Result<Prepared, never> => ok(null as Prepared)

const stopped = <Error>(error: Error): Stopped<Error> => ({ ok: false, error, isAnswer: false })

const unrecorded = <Error>(error: Error): Answer<never, Error> => ({ ...refuse(error), unrecorded: true })

const replayed = <Value, Error>(answer: Result<Value, Error>): Answer<Value, Error> => ({
  ...answer,
  replayed: true,
})
