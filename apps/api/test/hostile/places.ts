import type { Place } from '@reprieve/operations/testing'
import type { endpointPaths } from '../../src/oauth/create-provider.ts'

/** What a caller who is signed in has. Others can only name it. */
export interface Known {
  readonly clientId: string
  readonly redirectUri: string
}

/** The application's routes that are missing in the document, by their patterns. */
export const ownPlaces: readonly Place[] = [
  { method: 'GET', path: '/healthz' },
  { method: 'GET', path: '/openapi.json' },
  { method: 'GET', path: '/openapi/graph.json' },
  { method: 'GET', path: '/openapi/scim.json' },
  { method: 'GET', path: '/docs' },
  { method: 'GET', path: '/docs/graph' },
  { method: 'GET', path: '/docs/scim' },
  { method: 'GET', path: '/docs/tabs.css' },
  { method: 'GET', path: '/docs/start.js' },
  { method: 'GET', path: '/docs/swagger-ui.css' },
  { method: 'GET', path: '/docs/swagger-ui-bundle.js' },
  { method: 'GET', path: '/docs/favicon-32x32.png' },
  { method: 'GET', path: '/docs/errors' },
  { method: 'GET', path: '/docs/errors/:name' },
  { method: 'GET', path: '/oauth2/style.css' },
  { method: 'GET', path: '/oauth2/interaction/:uid' },
  {
    method: 'POST',
    path: '/oauth2/interaction/:uid/sign-in',
    form: { userName: 'somebody@nowhere.example', password: 'a password' },
  },
  { method: 'POST', path: '/oauth2/interaction/:uid/consent', form: {} },
  { method: 'POST', path: '/oauth2/interaction/:uid/cancel', form: {} },
]

type Endpoint = keyof typeof endpointPaths | 'resume' | 'discovery'

/** The endpoints of the authorization server's library, each with what its clients send. */
export const endpointPlaces = ({
  clientId,
  redirectUri,
}: Known): Readonly<Record<Endpoint, readonly Place[]>> => {
  const asked = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid offline_access user_impersonation',
    state: 'a state',
    nonce: 'a nonce',
    prompt: 'login',
    resource: 'https://api.partnercenter.microsoft.com',
    max_age: '100',
    ui_locales: 'nl de',
    login_hint: 'somebody',
    claims: '{"id_token":{"auth_time":{"essential":true}}}',
    id_token_hint: 'eyJhbGciOiJub25lIn0.e30.',
    request: 'eyJhbGciOiJub25lIn0.e30.',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    response_mode: 'query',
  }
  const form = (path: string, given: Readonly<Record<string, string>>): Place => ({
    method: 'POST',
    path: `/oauth2${path}`,
    form: { client_id: clientId, ...given },
  })
  return {
    discovery: [
      { method: 'GET', path: '/oauth2/.well-known/openid-configuration' },
      { method: 'GET', path: '/:place/.well-known/openid-configuration' },
      { method: 'GET', path: '/:place/v2.0/.well-known/openid-configuration' },
    ],
    jwks: [{ method: 'GET', path: '/oauth2/jwks' }],
    authorization: [
      { method: 'GET', path: '/oauth2/authorize', query: asked },
      { method: 'GET', path: '/:place/oauth2/authorize', query: { client_id: clientId } },
      { method: 'GET', path: '/:place/oauth2/v2.0/authorize', query: { client_id: clientId } },
      form('/authorize', asked),
    ],
    resume: [{ method: 'GET', path: '/oauth2/authorize/:uid' }],
    token: [
      form('/token', {
        grant_type: 'authorization_code',
        code: 'none',
        redirect_uri: redirectUri,
        code_verifier: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      }),
      form('/token', { grant_type: 'refresh_token', refresh_token: 'none', scope: 'openid' }),
      form('/token', { grant_type: 'client_credentials', scope: 'user_impersonation', resource: 'x' }),
      form('/token', { grant_type: 'device_code', code: 'none', client_secret: 'none' }),
      { method: 'POST', path: '/:place/oauth2/token', form: { client_id: clientId, grant_type: 'password' } },
      { method: 'POST', path: '/:place/oauth2/v2.0/token', form: { client_id: clientId, grant_type: 'x' } },
    ],
    device_authorization: [
      form('/devicecode', { scope: 'openid', resource: 'x' }),
      { method: 'GET', path: '/:place/oauth2/devicecode', query: { client_id: clientId, resource: 'x' } },
      { method: 'POST', path: '/:place/oauth2/v2.0/devicecode', form: { client_id: clientId, scope: 'x' } },
    ],
    code_verification: [
      { method: 'GET', path: '/oauth2/device', query: { user_code: 'BCDF-GHJK' } },
      form('/device', { user_code: 'BCDF-GHJK', xsrf: 'none', confirm: 'yes', abort: 'yes' }),
    ],
    introspection: [form('/introspect', { token: 'none', token_type_hint: 'access_token' })],
    revocation: [form('/revoke', { token: 'none', token_type_hint: 'refresh_token' })],
  }
}
