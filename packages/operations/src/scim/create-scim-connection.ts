import { rows, statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { DisplayName } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { Source } from '../steps/import/person-input.ts'
import {
  hashOfScimToken,
  newScimToken,
  type ScimConnectionWithToken,
  toScimConnection,
} from '../steps/provision/scim-connection.ts'

const connectionsAtMost = 50

const CreateScimConnectionInput = z.strictObject({
  name: DisplayName,
  /** By default the id of the connection. An import from the same source knows the same people. */
  source: Source.optional(),
  activeMeans: z.enum(['block', 'delete']).default('block'),
})

/** Lets an identity provider provision users of the tenant by SCIM. The token is in this answer and nowhere else. */
export const createScimConnection = defineOperation<ScimConnectionWithToken, WriteError>()({
  name: 'createScimConnection',
  requires: 'tenant.settings',
  input: CreateScimConnectionInput,
  targetOf: () => null,
  keep: withoutToken,
  *run({ context: { tenantId }, input: { name, source, activeMeans }, now, dependencies }) {
    const there = yield* rows(statements.scimConnections, { tenantId })
    if (there.length >= connectionsAtMost)
      return refuse({ type: 'InvalidInput', path: 'name', problem: 'there are 50 connections already' })
    const id = dependencies.newId()
    const token = newScimToken(dependencies.randomBytes)
    const row = {
      id,
      tenantId,
      name,
      source: source ?? id,
      activeMeans,
      createdAt: now,
      tokenHash: hashOfScimToken(token),
      overlapHash: null,
      overlapEndsAt: null,
      lastContactAt: null,
      lastErrorAt: null,
      lastError: null,
      requests: 0,
      refusals: 0,
    }
    yield* write(statements.insertScimConnection, row)
    const connection = toScimConnection(row)
    const after = { name, source: connection.source, activeMeans }
    return ok({ value: { connection, token }, audit: { targetId: id, targetName: name, after } })
  },
})

function withoutToken(answer: ScimConnectionWithToken): ScimConnectionWithToken {
  return { ...answer, token: null }
}
