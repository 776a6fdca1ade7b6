import { ok, type Tenant } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'

/** Gets the context's tenant. */
export const getTenant = defineQuery<Tenant, never>()({
  requires: null,
  input: Nothing,
  *run({ context }) {
    return ok(yield* loadTenant(context.tenantId))
  },
})
