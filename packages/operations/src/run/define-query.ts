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

/** What a query has at hand. */
export interface QueryCall<Input> {
  readonly context: OperationContext
  readonly caller: RestoreCaller
  readonly input: Input
  readonly now: Date
  readonly dependencies: Dependencies
}

interface Definition<Schema extends z.ZodType, Value, Error> {
  /** Null for whoever may see the tenant at all. */
  readonly requires: Permission | null
  /** Whether an application of a partner may ask without a person (contract of the facade); never for what tells of users, but for the records of what was done to them. */
  readonly openToApplications?: true
  readonly input: Schema
  run(call: QueryCall<z.output<Schema>>): Transaction<Result<Value, Error>>
}

/** A use-case that reads: the same permission as one that writes, one consistent state, no record. */
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
      // An application has no roles: what is open to it is open to any.
      const permitted = checkPermission(caller.value, isApplication ? null : definition.requires)
      if (!permitted.ok) return permitted
      return yield* definition.run({ context, caller: caller.value, input: input.value, now, dependencies })
    })
  }
