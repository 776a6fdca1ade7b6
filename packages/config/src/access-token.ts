/**
 * What a bearer token of the REST facade must say. Who signs one (the command line) and who checks one (the facade)
 * both read it here. The keys are the installation's, so a token of one means nothing to another.
 */
export const accessToken = {
  /** Of tokens made on the command line. */
  issuer: 'https://sts.reprieve.example',
  audience: 'https://api.reprieve.example',
  algorithm: 'ES256',
  /** `appid` of tokens made on the command line. */
  commandLineApplicationId: '7d5c7c3c-2f5e-4b0f-9a57-0c1a3b9f6a10',
} as const

/** Of tokens made by the authorization server of the facade at `apiUrl`. */
export const issuerOf = (apiUrl: string): string => `${apiUrl}/oauth2`

/** The claims beyond the registered ones (`iss`, `aud`, `iat`, `nbf`, `exp`). */
export interface AccessTokenClaims {
  /** Home tenant of the caller. */
  readonly tid: string
  readonly appid: string
  /** The caller's user id and sign-in name; a token of an application alone has neither. */
  readonly oid?: string
  readonly upn?: string
  /** The caller's session epoch when the token was made: under another one it is void (R33). Absent without a person. */
  readonly epoch?: number
  /** How the caller has shown who it is, e.g. `pwd`. */
  readonly amr?: readonly string[]
}
