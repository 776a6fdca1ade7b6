/** The REST facade's own texts, for requests that reach no operation. */
export const api = {
  TokenMissing: 'The request has no bearer token. Send one in the Authorization header.',
  TokenInvalid: 'The bearer token is not valid or has expired. Get a new one and try again.',
  TokenAudience: 'The bearer token was issued for another service. Ask for one for this service.',
  IssuerUnreachable:
    'The issuer of the bearer token cannot be reached, so the token could not be checked. Try again in a moment.',
  InvalidCustomerId: 'The customer id is not valid: it must be a GUID.',
  InvalidUserId: 'The user id is not valid: it must be a GUID.',
  InvalidRequestId: 'The header MS-RequestId is not valid: it must be a GUID.',
  InvalidRoleId: 'The role id is not valid: it must be a GUID.',
  RoleNotFound: 'There is no directory role with this id. List the directory roles to see their ids.',
  InvalidLicenceGroup: 'The licence group is not valid. Use Group1, Group2 or both.',
  SeveralLicenceGroups:
    'The products are of more than one licence group. Send a request for each licence group.',
  InvalidFilter:
    'The filter is not valid. It filters on UserState, with the operator equals and the value Active or Inactive.',
  InvalidSize: 'The size is not valid: it must be a whole number from 0 to 500.',
  InvalidSort: 'The sorting is not valid. Use a field that can be sorted by, and Ascending or Descending.',
  InvalidSeek:
    'The seek operation is not valid. Use Next, Previous, First or Last; there is no page by its index.',
  InvalidContinuationToken:
    'The continuation token is not valid for this list. Start again at the first page.',
  InvalidProperty: 'The property “{property}” is not valid. Correct it and try again.',
  StateNotSettable:
    'A user’s state can only be set to "active", which restores a deleted user. Send DELETE to delete one.',
  MalformedRequest:
    'The request is not HTTP that can be read: its head is malformed or too large, or it came too slowly.',
  MalformedJson: 'The body is not a JSON object that can be read. Correct it and try again.',
  BodyTooLarge: 'The body is too large. Send at most {limit, number} bytes.',
  UnsupportedMediaType: 'The body must be JSON, and the header Content-Type must say so.',
  RouteNotFound: 'There is nothing at this address. Check it against the documentation.',
  MethodNotAllowed: 'This address does not take {method}. It takes {allowed}.',
  Busy: 'The service is busy. Try again in a moment; with the same request id, nothing is done twice.',
  RateLimitExceeded:
    'Rate limit is exceeded. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  Unexpected:
    'Something went wrong on our side. Try again; if it goes on, report correlation id {correlationId}.',
} as const
