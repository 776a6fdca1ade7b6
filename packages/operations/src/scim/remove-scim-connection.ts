import { statements, write } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadScimConnection } from '../steps/provision/scim-connection.ts'
import type { ChangeScimConnectionError } from './rotate-scim-token.ts'

const ScimConnectionIdInput = z.strictObject({ connectionId: Id })

export interface ScimConnectionRemoved {
  readonly connectionId: string
}

/**
 * Ends a connection: its tokens are refused from now on. The users stay, and so do their identifiers, so that a new
 * connection with the same source knows them.
 */
export const removeScimConnection = defineOperation<ScimConnectionRemoved, ChangeScimConnectionError>()({
  name: 'removeScimConnection',
  requires: 'tenant.settings',
  input: ScimConnectionIdInput,
  targetOf: ({ connectionId }) => connectionId,
  *run({ context: { tenantId }, input: { connectionId } }) {
    const found = yield* loadScimConnection(tenantId, connectionId)
    if (!found.ok) return found
    yield* write(statements.removeScimConnection, { tenantId, id: connectionId })
    const { name, source } = found.value
    return ok({
      value: { connectionId },
      audit: { targetId: connectionId, targetName: name, before: { name, source } },
    })
  },
})
