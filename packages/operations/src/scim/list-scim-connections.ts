import { rows, statements } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type ScimConnection, toScimConnection } from '../steps/provision/scim-connection.ts'

/** Lists the identity providers that provision users of the tenant, the oldest connection first. */
export const listScimConnections = defineQuery<readonly ScimConnection[], never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run({ context: { tenantId } }) {
    return ok((yield* rows(statements.scimConnections, { tenantId })).map(toScimConnection))
  },
})
