import { rows, statements } from '@reprieve/db'
import { ok, stateAt } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import type { Relationship } from '../steps/load/load-relationship.ts'

/** Lists all relationships of the context's tenant, as customer and as partner, whatever their state. */
export const listRelationships = defineQuery<readonly Relationship[], never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run({ context: { tenantId }, now }) {
    const asCustomer = yield* rows(statements.relationshipsOfTenant, { tenantId })
    const asPartner = yield* rows(statements.relationshipsOfPartner, { partnerId: tenantId })
    return ok(
      [...asCustomer, ...asPartner].map(({ tenantId: customerId, ...rest }) => ({
        customerId,
        ...rest,
        state: stateAt(rest, now),
      })),
    )
  },
})
