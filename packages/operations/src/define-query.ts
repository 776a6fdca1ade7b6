import type { Statements } from '@reprieve/db'
import {
  type OperationError,
  type Permission,
  type RestoreCaller,
  type Result,
  refuse,
} from '@reprieve/domain'
import type { z } from 'zod'
import { checkPermission } from './access/check-permission.ts'
import { loadCaller, loadForeignAccount } from './access/load-caller.ts'
import type { Answer, QueryError } from './answer.ts'
import type { OperationContext } from './context.ts'
import type { Dependencies } from './dependencies.ts'
import { invalidInput } from './invalid-input.ts'

/** What a query has at hand. */
export interface Asked<Input> {
  readonly context: OperationContext
  readonly caller: RestoreCaller
  readonly input: Input
  readonly now: Date
}

interface Definition<Schema extends z.ZodType, Value, Error> {
  /** Null for whoever may see the tenant at all. */
  readonly requires: Permission | null
  readonly input: Schema
  run(asked: Asked<z.output<Schema>>): Statements<Result<Value, Error>>
}

/** A use-case that reads: the same permission as one that writes, one consistent state, no record. */
export const defineQuery =
  <Value, Error extends OperationError>() =>
  <Schema extends z.ZodType>(definition: Definition<Schema, Value, Error>) =>
  ({ storage, now: clock }: Dependencies) =>
  async (context: OperationContext, given: z.input<Schema>): Promise<Answer<Value, Error | QueryError>> => {
    if (context.actor.kind === 'application') return refuse({ type: 'ApplicationNotAllowed' })
    const input = definition.input.safeParse(given)
    if (!input.success) return invalidInput(input.error)
    const foreignAccount = await loadForeignAccount(storage, context)
    const now = clock()
    return storage.read(function* (): Statements<Result<Value, Error | QueryError>> {
      const caller = yield* loadCaller(context, foreignAccount, now)
      if (!caller.ok) return caller
      const permitted = checkPermission(caller.value, definition.requires)
      if (!permitted.ok) return permitted
      return yield* definition.run({ context, caller: caller.value, input: input.data, now })
    })
  }
