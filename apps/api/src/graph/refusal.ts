import { type Refused, refuse } from '@reprieve/domain'

/** The codes of Microsoft Graph's errors about a directory that are used here. */
export type GraphCode =
  | 'Authorization_RequestDenied'
  | 'Directory_ConcurrencyViolation'
  | 'Directory_ExpiredPageToken'
  | 'Directory_QuotaExceeded'
  | 'InvalidAuthenticationToken'
  | 'Request_BadRequest'
  | 'Request_ResourceNotFound'
  | 'Request_UnsupportedQuery'
  | 'Service_InternalServerError'
  | 'Service_Unavailable'
  | 'TooManyRequests'
  | 'syncStateNotFound'

/** What this contract refuses by itself, before any operation is asked. */
export interface GraphRefusal {
  readonly type: 'Graph'
  readonly status: 400 | 403 | 404 | 410 | 424
  readonly code: GraphCode
  readonly message: string
  /** Where the client begins anew; absent where it need not. */
  readonly location?: string
}

const refuseWith = (
  status: GraphRefusal['status'],
  code: GraphCode,
  message: string,
): Refused<GraphRefusal> => refuse({ type: 'Graph', status, code, message })

export const badRequest = (message: string) => refuseWith(400, 'Request_BadRequest', message)

/** A question that Graph can be asked and that is not answered here, or not in this way. */
export const unsupported = (message: string) => refuseWith(400, 'Request_UnsupportedQuery', message)

export const expiredPage = () =>
  refuseWith(400, 'Directory_ExpiredPageToken', 'The specified page token value is not one of this list.')

export const badToken = () => badRequest('Badly formed token.')

/** The changes since a token cannot be told any more. The client reads everything again from `location`. */
export const expiredDelta = (location: string): Refused<GraphRefusal> =>
  refuse({
    type: 'Graph',
    status: 410,
    code: 'syncStateNotFound',
    message: 'The sync state is not found any more. Start again without a token.',
    location,
  })

/** In the words in which Graph says this, which clients look for. */
export const absence = (id: string): string =>
  `Resource '${id.slice(0, 256)}' does not exist or one of its queried reference-property objects are not present.`

export const notFound = (id: string) => refuseWith(404, 'Request_ResourceNotFound', absence(id))

export const noSuchSegment = (segment: string) =>
  refuseWith(
    404,
    'Request_ResourceNotFound',
    `Resource not found for the segment '${segment.slice(0, 256)}'.`,
  )

export const missingScope = (scopes: readonly string[]) =>
  refuseWith(
    403,
    'Authorization_RequestDenied',
    `Insufficient privileges to complete the operation. The token has none of these permissions: ${scopes.join(', ')}.`,
  )

export const failedDependency = (id: string) =>
  refuseWith(424, 'Request_BadRequest', `The request depends on request ${id}, which failed.`)
