import { statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { hashOfClientSecret, loadClient, type OAuthClient } from '../steps/sign-in/oauth-client.ts'
import { ClientSecret } from './register-client.ts'
import type { ChangeClientError } from './remove-client.ts'

export const RotateClientSecretInput = z.strictObject({ clientId: Id, secret: ClientSecret })
export type RotateClientSecretInput = z.input<typeof RotateClientSecretInput>

/** Replaces a client's secret. The previous one is refused from now on. A public client has none and gets none. */
export const rotateClientSecret = defineOperation<OAuthClient, ChangeClientError>()({
  name: 'rotateClientSecret',
  requires: 'tenant.settings',
  input: RotateClientSecretInput,
  targetOf: ({ clientId }) => clientId,
  *run({ context, input: { clientId, secret } }) {
    const client = yield* loadClient(context.tenantId, clientId)
    if (!client.ok) return client
    const { isPublic, name } = client.value
    if (isPublic)
      return refuse({ type: 'InvalidInput', path: 'clientId', problem: 'a public client has no secret' })
    yield* write(statements.setOAuthClientSecret, { id: clientId, secretHash: hashOfClientSecret(secret) })
    return ok({ value: client.value, audit: { targetId: clientId, targetName: name } })
  },
})
