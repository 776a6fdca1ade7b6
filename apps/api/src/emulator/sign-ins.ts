import { type AccessTokenClaims, accessToken, graphAudience, graphPermissions } from '@reprieve/config'
import type { Operations } from '@reprieve/operations'
import { signFixedToken } from './fixed-secrets.ts'

/** An account that tests can act as. Its ids and tokens are the same at every start. */
export interface EmulatorSignIn {
  readonly userPrincipalName: string
  readonly userId: string
  readonly tenantId: string
  /** Bearer tokens, one for each contract. They end with the account's sessions, and otherwise not in this century. */
  readonly tokens: { readonly partnerCenter: string; readonly graph: string }
}

/** The accounts with these sign-in names. One that is not active has no entry. */
export async function signInsOf(
  operations: Pick<Operations, 'findAccount'>,
  names: readonly string[],
): Promise<readonly EmulatorSignIn[]> {
  const found: EmulatorSignIn[] = []
  for (const name of names) {
    const account = await operations.findAccount(name)
    if (account === null) continue
    const { tenantId, userId, userPrincipalName, sessionEpoch } = account
    const claims = { tid: tenantId, oid: userId, upn: userPrincipalName, epoch: sessionEpoch }
    const partnerCenter = tokenFor(accessToken.audience, claims)
    const graph = tokenFor(graphAudience, { ...claims, scope: graphPermissions.join(' ') })
    found.push({ userPrincipalName, userId, tenantId, tokens: { partnerCenter, graph } })
  }
  return found
}

const issuedAt = Date.UTC(2020, 0, 1) / 1000
const expiresAt = Date.UTC(2100, 0, 1) / 1000

const tokenFor = (audience: string, claims: Omit<AccessTokenClaims, 'appid'>): string =>
  signFixedToken({
    ...claims,
    appid: accessToken.commandLineApplicationId,
    iss: accessToken.issuer,
    aud: audience,
    sub: claims.oid,
    iat: issuedAt,
    exp: expiresAt,
  })
