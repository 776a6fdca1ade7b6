import type { FoundClient } from '@reprieve/operations'
import type { ClientMetadata } from 'oidc-provider'

const grantTypes = {
  authorization_code: 'authorization_code',
  device_code: 'urn:ietf:params:oauth:grant-type:device_code',
  client_credentials: 'client_credentials',
  refresh_token: 'refresh_token',
  rotating_refresh_token: 'refresh_token',
} as const satisfies Record<FoundClient['grants'][number], string>

/** A registered client in the library's words. Its secret is only known by its hash, which stands in the secret's place. */
export function toClientMetadata({
  id,
  name,
  secretHash,
  redirectUris,
  grants,
}: FoundClient): ClientMetadata {
  const isCode = grants.includes('authorization_code')
  return {
    client_id: id,
    client_name: name,
    application_type: secretHash === null && !redirectUris.every(isHttps) ? 'native' : 'web',
    token_endpoint_auth_method: secretHash === null ? 'none' : 'client_secret_basic',
    ...(secretHash !== null && { client_secret: secretHash }),
    redirect_uris: [...redirectUris],
    response_types: isCode ? ['code'] : [],
    grant_types: [...new Set(grants.map((grant) => grantTypes[grant]))],
  }
}

const isHttps = (uri: string): boolean => uri.startsWith('https://')
