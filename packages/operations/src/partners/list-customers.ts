import { ok } from '@reprieve/domain'
import { defineQuery } from '../define-query.ts'
import { Nothing } from '../input.ts'
import { type Customer, readCustomers } from './read-customers.ts'

/** Lists the customers of the partner that is the context's tenant. */
export const listCustomers = defineQuery<readonly Customer[], never>()({
  requires: null,
  input: Nothing,
  *run({ context, now }) {
    return ok(yield* readCustomers({ context, now }))
  },
})
