import { statements, write } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import {
  hashOfScimToken,
  loadScimConnection,
  newScimToken,
  type ScimConnectionWithToken,
  toScimConnection,
} from '../steps/provision/scim-connection.ts'

const hourMs = 3_600_000

const RotateScimTokenInput = z.strictObject({
  connectionId: Id,
  /** For how long the token until now is accepted too, so that provisioning goes on while the new one is entered. */
  overlapHours: z.number().int().min(0).max(168).default(24),
})

export type ChangeScimConnectionError = WriteError | Refusal<'ScimConnectionNotFound'>

/** Gives a connection another token, which is in this answer and nowhere else. */
export const rotateScimToken = defineOperation<ScimConnectionWithToken, ChangeScimConnectionError>()({
  name: 'rotateScimToken',
  requires: 'tenant.settings',
  input: RotateScimTokenInput,
  targetOf: ({ connectionId }) => connectionId,
  keep: (answer) => ({ ...answer, token: null }),
  *run({ context: { tenantId }, input: { connectionId, overlapHours }, now, dependencies }) {
    const found = yield* loadScimConnection(tenantId, connectionId)
    if (!found.ok) return found
    const token = newScimToken(dependencies.randomBytes)
    const tokens = {
      tokenHash: hashOfScimToken(token),
      overlapHash: overlapHours === 0 ? null : found.value.tokenHash,
      overlapEndsAt: overlapHours === 0 ? null : new Date(now.getTime() + overlapHours * hourMs),
    }
    yield* write(statements.setScimTokens, { tenantId, id: connectionId, ...tokens })
    const connection = toScimConnection({ ...found.value, ...tokens })
    return ok({
      value: { connection, token },
      audit: { targetId: connectionId, targetName: connection.name, details: { overlapHours } },
    })
  },
})
