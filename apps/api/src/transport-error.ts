/** What a contract itself refuses before any operation is called. */
export type TransportError =
  | { readonly type: PlainTransportErrorType }
  | { readonly type: 'InvalidProperty'; readonly property: string; readonly problem: string }
  | { readonly type: 'BodyTooLarge'; readonly limitBytes: number }
  | { readonly type: 'MethodNotAllowed'; readonly method: string; readonly allowed: string }
  | { readonly type: 'Unexpected'; readonly correlationId: string }

type PlainTransportErrorType =
  | 'TokenMissing'
  | 'TokenInvalid'
  | 'TokenAudience'
  | 'IssuerUnreachable'
  | 'InvalidCustomerId'
  | 'InvalidUserId'
  | 'InvalidRequestId'
  | 'InvalidRoleId'
  | 'RoleNotFound'
  | 'InvalidLicenceGroup'
  | 'SeveralLicenceGroups'
  | 'InvalidFilter'
  | 'InvalidSize'
  | 'InvalidSort'
  | 'InvalidSeek'
  | 'InvalidContinuationToken'
  | 'StateNotSettable'
  | 'MalformedRequest'
  | 'MalformedJson'
  | 'UnsupportedMediaType'
  | 'RouteNotFound'
  | 'Busy'

export type TransportErrorType = TransportError['type']
