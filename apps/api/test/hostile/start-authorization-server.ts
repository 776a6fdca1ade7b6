import { randomBytes } from 'node:crypto'
import { loadSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { placeRequests, unwrap } from '@reprieve/operations/testing'
import { openBrowser } from '../../src/testing/browse.ts'
import { oauthFlow, redirectUri } from '../../src/testing/oauth-flow.ts'
import type { StartOptions } from '../start-api.ts'
import { startWithTenant } from '../start-with-tenant.ts'
import { endpointPlaces, ownPlaces } from './places.ts'

/** The address at which the process believes it is known. Requests go to its port instead. */
const url = 'http://localhost:4000'
const password = 'Lantern-Gravel-Otter-58'
const settings = {
  REPRIEVE_RATE_LIMIT_PARTNER: '10000000',
  REPRIEVE_RATE_LIMIT_CUSTOMER: '10000000',
  REPRIEVE_API_URL: url,
  REPRIEVE_TRUSTED_PROXIES: '127.0.0.1',
  // On a busy machine, the overload protection would otherwise answer in place of what is tested.
  REPRIEVE_LONGEST_WAIT_MS: '60000',
}

/**
 * Starts the facade as a process, with a tenant's client and a browser whose person has signed in and is
 * asked to sign in again.
 */
export async function startAuthorizationServer(options: StartOptions = {}) {
  const api = await startWithTenant(options, settings)
  const { dataDir, path, customerId: tenantId, domain, port } = api
  const storage = openSqlite({ path })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const context = { tenantId, actor: { kind: 'system', name: 'cli' } } as const
  const userName = `caller@${domain}`
  const secret = randomBytes(32).toString('base64url')
  const user = { userPrincipalName: userName, displayName: 'Caller', usageLocation: 'NL' }
  unwrap(await operations.createUser(context, { ...user, password: { value: password, mustChange: false } }))
  const { id: clientId } = unwrap(
    await operations.registerClient(context, {
      name: 'Bulk Restorer',
      grants: ['authorization_code', 'device_code', 'client_credentials', 'refresh_token'],
      redirectUris: [redirectUri],
      secret,
    }),
  )
  await storage.close()

  const browser = openBrowser(url, () => `http://127.0.0.1:${port}`)
  const flow = oauthFlow({ url }, { id: clientId, secret })
  const asked = await browser.open(flow.authorizeUrl())
  const consent = await browser.submit(asked, { userName, password }, 'Sign in')
  await browser.submit(consent, {}, 'Allow')
  const again = await browser.open(flow.authorizeUrl({ prompt: 'login' }))
  const uid = new URL(again.url).pathname.split('/').at(-1) ?? ''

  const places = [...ownPlaces, ...Object.values(endpointPlaces({ clientId, redirectUri })).flat()]
  const requests = placeRequests(places, { uid, name: 'busy', place: tenantId })
  const credentials = {
    authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    cookie: [...browser.cookies]
      // Cookies of earlier interactions are bound to their own paths.
      .filter(([, { path }]) => !/\/(?:interaction|authorize)\/./.test(path) || path.includes(uid))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; '),
    origin: url,
  }
  return { ...api, places, requests, credentials, signInPage: again }
}
