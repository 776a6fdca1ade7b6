import { ok, type Tenant } from '@reprieve/domain'
import { defineQuery } from '../define-query.ts'
import { Nothing } from '../input.ts'
import { loadTenant } from './load-tenant.ts'

/** Gets the context's tenant. */
export const getTenant = defineQuery<Tenant, never>()({
  requires: null,
  input: Nothing,
  *run({ context }) {
    return ok(yield* loadTenant(context.tenantId))
  },
})
