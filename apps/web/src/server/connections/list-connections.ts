import { ok, type Result } from '@reprieve/domain'
import type { OperationContext, QueryError, ScimConnection } from '@reprieve/operations'
import type { ConnectionShown } from '../../features/connections/connection-shown.ts'
import { container } from '../container.ts'

/** The connections of the tenant as their screen shows them, the oldest first. */
export async function listConnections(
  context: OperationContext,
): Promise<Result<readonly ConnectionShown[], QueryError>> {
  const found = await container().operations.listScimConnections(context, {})
  const now = new Date()
  return found.ok ? ok(found.value.map((connection) => toShown(connection, now))) : found
}

/** The address that is entered at the identity provider as the tenant's URL. */
export const baseAddressOf = ({ tenantId }: Pick<ScimConnection, 'tenantId'>): string =>
  `${container().config.apiUrl}/scim/v2/${tenantId}`

const toShown = (connection: ScimConnection, now: Date): ConnectionShown => {
  const { id, name, source, activeMeans, lastError, requests, refusals, overlapEndsAt } = connection
  return {
    id,
    name,
    source,
    activeMeans,
    lastError,
    requests,
    refusals,
    baseAddress: baseAddressOf(connection),
    overlapEndsAt: overlapEndsAt !== null && now < overlapEndsAt ? overlapEndsAt.toISOString() : null,
    lastContactAt: connection.lastContactAt?.toISOString() ?? null,
    lastErrorAt: connection.lastErrorAt?.toISOString() ?? null,
  }
}
