import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { correlationHeader } from './correlation-header.ts'

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const toCorrelationId = (given: string | null | undefined): string =>
  given && guid.test(given) ? given.toLowerCase() : randomUUID()

/**
 * Gives an exchange its id: the client's if it is a GUID, else a new one. The answer carries it, and handlers find it
 * in the request.
 */
export function giveCorrelationId({ headers }: IncomingMessage, response: ServerResponse): string {
  const correlationId = toCorrelationId([headers[correlationHeader] ?? []].flat()[0])
  headers[correlationHeader] = correlationId
  response.setHeader('MS-CorrelationId', correlationId)
  return correlationId
}

/** The id of the present exchange. It is a new one in development, where no server of ours stands before Next. */
export const correlationIdOf = ({ headers }: Pick<Request, 'headers'>): string =>
  toCorrelationId(headers.get(correlationHeader))
