import { ok, type Result } from '@reprieve/domain'
import type { OAuthClient, OperationContext, QueryError } from '@reprieve/operations'
import type { ClientShown } from '../../features/clients/client-shown.ts'
import { container } from '../container.ts'

/** The applications of the tenant as their screen shows them, the oldest first. */
export async function listClients(
  context: OperationContext,
): Promise<Result<readonly ClientShown[], QueryError>> {
  const found = await container().operations.listClientsOfTenant(context, {})
  return found.ok ? ok(found.value.map(toShown)) : found
}

/** Where applications get their tokens. */
export const tokenUrl = (): string => `${container().config.apiUrl}/oauth2/token`

const toShown = ({ id, name, isPublic, grants, redirectUris, createdAt }: OAuthClient): ClientShown => ({
  id,
  name,
  isPublic,
  grants,
  redirectUris,
  createdAt: createdAt.toISOString(),
})
