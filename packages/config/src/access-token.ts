/**
 * The fixed values of the REST facade's bearer tokens. The command line, which signs them, and the facade, which
 * verifies them, both read them here. The keys belong to the installation, so another installation's tokens are
 * refused.
 */
export const accessToken = {
  /** Issuer of tokens made at the command line. */
  issuer: 'https://sts.reprieve.example',
  audience: 'https://api.reprieve.example',
  algorithm: 'ES256',
  /** `appid` of tokens made at the command line. */
  commandLineApplicationId: '7d5c7c3c-2f5e-4b0f-9a57-0c1a3b9f6a10',
} as const

/** Permissions of Microsoft Graph that are known here, under its names. A token says which of them its holder has. */
export const graphPermissions = [
  'AuditLog.Read.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
  'Domain.Read.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'LicenseAssignment.ReadWrite.All',
  'Organization.Read.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  'User.DeleteRestore.All',
  'User.Read',
  'User.Read.All',
  'User.ReadBasic.All',
  'User.ReadWrite.All',
  'User.RevokeSessions.All',
] as const
export type GraphPermission = (typeof graphPermissions)[number]

/** Audience of tokens for the Microsoft Graph contract, which no other contract takes. */
export const graphAudience = 'https://graph.reprieve.example'

/** Issuer of tokens made by the authorization server of the facade at `apiUrl`. */
export const issuerOf = (apiUrl: string): string => `${apiUrl}/oauth2`

/** The claims beyond the registered ones (`iss`, `aud`, `iat`, `nbf`, `exp`). */
export interface AccessTokenClaims {
  /** The caller's home tenant. */
  readonly tid: string
  readonly appid: string
  /** Permissions between blanks, in a token for the Microsoft Graph contract. */
  readonly scope?: string
  /** The caller's user id and sign-in name; a token of an application alone has neither. */
  readonly oid?: string
  readonly upn?: string
  /**
   * The caller's session epoch when the token was made. The token is invalid under another one (R33). Absent without a
   * person.
   */
  readonly epoch?: number
  /** How the caller proved its identity, such as `pwd`. */
  readonly amr?: readonly string[]
}
