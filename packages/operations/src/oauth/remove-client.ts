import { statements, write } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadClient } from '../steps/sign-in/oauth-client.ts'

export const ClientIdInput = z.strictObject({ clientId: Id })
export type ClientIdInput = z.input<typeof ClientIdInput>

export interface ClientRemoved {
  readonly clientId: string
}

export type ChangeClientError = WriteError | Refusal<'ClientNotFound'>

/** Removes a client. It gets no more tokens, whatever it holds, and its present tokens are refused. */
export const removeClient = defineOperation<ClientRemoved, ChangeClientError>()({
  name: 'removeClient',
  requires: 'tenant.settings',
  input: ClientIdInput,
  targetOf: ({ clientId }) => clientId,
  *run({ context, input: { clientId } }) {
    const client = yield* loadClient(context.tenantId, clientId)
    if (!client.ok) return client
    yield* write(statements.removeOAuthClient, { id: clientId })
    return ok({ value: { clientId }, audit: { targetId: clientId, targetName: client.value.name } })
  },
})
