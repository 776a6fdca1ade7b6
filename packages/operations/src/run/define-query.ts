import type { Transaction } from '@reprieve/db'
import {
  type OperationError,
  type Permission,
  type RestoreCaller,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { z } from 'zod'
import type { Answer, QueryError } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { checkPermission } from '../steps/access/check-permission.ts'
import { loadCaller, loadForeignAccount } from '../steps/access/load-caller.ts'
import { parseInput } from './parse-input.ts'

/** Everything that a query is called with. */
export interface QueryCall<Input> {
  readonly context: OperationContext
  readonly caller: RestoreCaller
  readonly input: Input
  readonly now: Date
  readonly dependencies: Dependencies
}

interface Definition<Schema extends z.ZodType, Value, Error> {
  /** Null if it is enough that the caller may see the tenant. */
  readonly requires: Permission | null
  /**
   * Whether an application of a partner may call it without a person (contract of the facade). Queries about users are
   * never open to applications, except those about records of changes.
   */
  readonly openToApplications?: true
  readonly input: Schema
  run(call: QueryCall<z.output<Schema>>): Transaction<Result<Value, Error>>
}

/**
 * Defines a use-case that reads. It checks permissions like one that writes, reads one consistent state, and leaves no
 * record.
 */
export const defineQuery =
  <Value, Error extends OperationError>() =>
  <Schema extends z.ZodType>(definition: Definition<Schema, Value, Error>) =>
  (dependencies: Dependencies) =>
  async (context: OperationContext, given: z.input<Schema>): Promise<Answer<Value, Error | QueryError>> => {
    const isApplication = context.actor.kind === 'application'
    if (isApplication && !definition.openToApplications) return refuse({ type: 'ApplicationNotAllowed' })
    const input = parseInput(definition.input, given)
    if (!input.ok) return input
    const { storage } = dependencies
    const foreignAccount = await loadForeignAccount(storage, context)
    const now = dependencies.now()
    return storage.read(function* (): Transaction<Result<Value, Error | QueryError>> {
      const caller = yield* loadCaller(context, foreignAccount, now)
      if (!caller.ok) return caller
      // An application has no roles, so what is open to applications needs none.
      const permitted = checkPermission(caller.value, isApplication ? null : definition.requires)
      if (!permitted.ok) return permitted
      return yield* definition.run({ context, caller: caller.value, input: input.value, now, dependencies })
    })
  }
