import { z } from '@hono/zod-openapi'
import { ok, type Result, type UserId } from '@reprieve/domain'
import { parseGuid } from '../http/parse-guid.ts'
import { readObject } from './body.ts'
import type { GraphObject } from './call.ts'
import { badRequest, type GraphRefusal } from './refusal.ts'

/** The body by which clients name an object: its address. */
export const Reference = z.strictObject({ '@odata.id': z.string().max(2_048) }).openapi('reference')

const referenced = /\/(?:directoryObjects|users)(?:\/|\(')([0-9a-f-]{36})(?:'\))?$/i

/** The id of the user whose address a body has. The host is not looked at: clients write Microsoft's. */
export function readUserReference(body: GraphObject | null): Result<UserId, GraphRefusal> {
  const read = readObject(body, Reference)
  if (!read.ok) return read
  const userId = parseGuid(referenced.exec(read.value['@odata.id'])?.[1] ?? '')
  return userId === undefined ? badRequest('@odata.id must be the address of a user by its id.') : ok(userId)
}

/** The words in which Graph says that a link is there already. */
export const alreadyReferenced = (property: string) =>
  badRequest(
    `One or more added object references already exist for the following modified properties: '${property}'.`,
  )
