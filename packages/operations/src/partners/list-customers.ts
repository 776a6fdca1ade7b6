import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Customer, readCustomers } from '../steps/load/read-customers.ts'

/** Lists the customers of the partner that is the context's tenant. */
export const listCustomers = defineQuery<readonly Customer[], never>()({
  requires: null,
  input: Nothing,
  *run({ context, now }) {
    return ok(yield* readCustomers({ context, now }))
  },
})
