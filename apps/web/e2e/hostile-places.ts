import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type HostileRequest, type Place, placeRequests } from '@reprieve/operations/testing'
import type { AuthAction } from 'next-auth'
import { inject } from 'vitest'
import { cookiesOf } from './ask-web.ts'
import { contoso } from './directory.ts'

const { urlWithoutMailServer: url } = inject('installation')

/** Every page and route by its address, with the query parameters that it reads. */
export const readNames: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/api/import/plan': ['name', 'format', 'source'],
  '/api/import/start': ['name', 'format', 'source', 'planHash', 'deleteMissing', 'requestId'],
  '/audit': ['user', 'from'],
  '/contacts': ['search'],
  '/deleted-users': ['search'],
  '/deleted-users/restore': [],
  '/groups': ['search'],
  '/healthz': [],
  '/jobs': [],
  '/jobs/:jobId': [],
  '/licenses': [],
  '/me': ['password'],
  '/partner': [],
  '/roles': [],
  '/secret/:token': [],
  '/settings': [],
  '/settings/clients': [],
  '/settings/connections': [],
  '/settings/domains': [],
  '/settings/export': [],
  '/settings/mail': [],
  '/settings/notices': [],
  '/settings/retention': [],
  '/settings/webhooks': [],
  '/setup': ['code'],
  '/shared-mailboxes': ['search'],
  '/signin': ['next', 'error', 'callbackUrl'],
  '/signin/new-password': ['next'],
  '/t/:tenantId': [],
  '/t/:tenantId/:elsewhere': [],
  '/t/:tenantId/audit': ['user', 'actor', 'operation', 'outcome', 'from', 'to'],
  '/t/:tenantId/audit/export': ['user', 'actor', 'operation', 'outcome', 'from', 'to'],
  '/t/:tenantId/contacts': ['search', 'state', 'sort'],
  '/t/:tenantId/contacts/export': ['search', 'state', 'sort'],
  '/t/:tenantId/deleted-users': ['search', 'sort', 'runs-out', 'deleted-by', 'from', 'to'],
  '/t/:tenantId/deleted-users/restore': [],
  '/t/:tenantId/groups': ['search', 'state', 'sort'],
  '/t/:tenantId/groups/export': ['search', 'state', 'sort'],
  '/t/:tenantId/jobs': [],
  '/t/:tenantId/jobs/:jobId': [],
  '/t/:tenantId/jobs/:jobId/results': ['format'],
  '/t/:tenantId/licenses': [],
  '/t/:tenantId/me': ['password'],
  '/t/:tenantId/partner': [],
  '/t/:tenantId/roles': [],
  '/t/:tenantId/settings': [],
  '/t/:tenantId/settings/clients': [],
  '/t/:tenantId/settings/connections': [],
  '/t/:tenantId/settings/domains': [],
  '/t/:tenantId/settings/export': [],
  '/t/:tenantId/settings/export/download': ['format'],
  '/t/:tenantId/settings/mail': [],
  '/t/:tenantId/settings/notices': [],
  '/t/:tenantId/settings/retention': [],
  '/t/:tenantId/settings/webhooks': [],
  '/t/:tenantId/shared-mailboxes': ['search', 'state', 'sort'],
  '/t/:tenantId/shared-mailboxes/export': ['search', 'state', 'sort'],
  '/t/:tenantId/users': ['search', 'sort', 'sign-in'],
  '/t/:tenantId/users/import': [],
  '/t/:tenantId/users/:userId': [],
  '/theme.css': [],
  '/users': ['search'],
  '/users/:userId': [],
  '/users/import': [],
}

/** Other walks cover these addresses: one by the procedures, and one by the actions of next-auth. */
const walkedApart = ['/api/trpc/:trpc', '/api/auth/:nextauth']

/** The addresses of the folders of pages and routes, without those that other walks cover. */
export function addressesOfApp(): readonly string[] {
  const folder = fileURLToPath(new URL('../src/app', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?[^/]+$/, '')}`.replace(/\/\([^)]+\)/g, '') || '/')
    .map((address) => address.replace(/\[(?:\.\.\.)?(\w+)\]/g, ':$1'))
    .filter((address) => !walkedApart.includes(address))
}

const address = (path: string, names: readonly string[]): Place => ({
  method: 'GET',
  path,
  query: Object.fromEntries(names.map((name) => [name, '1'])),
})

/** The addresses at which next-auth answers, by action. */
const authPlaces = (csrfToken: string) =>
  ({
    providers: [address('/api/auth/providers', [])],
    csrf: [address('/api/auth/csrf', [])],
    session: [address('/api/auth/session', ['update']), form('/session', { csrfToken, data: '{}' })],
    signin: [
      address('/api/auth/signin', ['callbackUrl', 'error']),
      address('/api/auth/signin/:provider', ['callbackUrl']),
      form('/signin/credentials', { csrfToken, callbackUrl: '/', json: 'true' }),
    ],
    callback: [
      address('/api/auth/callback/:provider', ['callbackUrl', 'error', 'code', 'state']),
      form('/callback/credentials', {
        csrfToken,
        userPrincipalName: 'somebody@contoso.example',
        password: 'a password',
        callbackUrl: '/',
        redirect: 'false',
        json: 'true',
      }),
    ],
    'verify-request': [address('/api/auth/verify-request', ['provider', 'type'])],
    error: [address('/api/auth/error', ['error'])],
    _log: [form('/_log', { level: 'error', code: 'x', message: 'x' })],
    // The last action, because it ends the session.
    signout: [
      address('/api/auth/signout', ['callbackUrl']),
      form('/signout', { csrfToken, callbackUrl: '/', json: 'true' }),
    ],
  }) satisfies Readonly<Record<AuthAction, readonly Place[]>>

const form = (path: string, fields: Readonly<Record<string, string>>): Place => ({
  method: 'POST',
  path: `/api/auth${path}`,
  form: fields,
  takesJson: true,
})

/** The place that a request of {@link hostileAddresses} is about. */
export const placeOf = ({ name }: { readonly name: string }): string => name.split(': ', 1)[0] ?? ''

export const everyPlace: readonly string[] = [
  ...Object.entries(readNames).map(([path]) => `GET ${path}`),
  ...Object.values(authPlaces('')).flatMap((places) => places.map(({ method, path }) => `${method} ${path}`)),
]

/**
 * Requests to every page, file and action of next-auth, each with one hostile part. The cookies are those
 * that make forms count and, if `session` is given, those of the session.
 */
export async function hostileAddresses(session = ''): Promise<{
  readonly requests: readonly HostileRequest[]
  readonly cookie: string
}> {
  const answer = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  const pages = Object.entries(readNames).map(([path, names]) => address(path, names))
  const places = [...pages, ...Object.values(authPlaces(csrfToken)).flat()]
  const parameters = {
    tenantId: contoso.tenantId,
    provider: 'credentials',
    elsewhere: 'nowhere',
    jobId: '0199a1b2-0000-7000-8000-000000000001',
    userId: '0199a1b2-0000-7000-8000-000000000002',
    token: 'none',
  }
  const ownCookies = session.split('; ').filter((cookie) => cookie.includes('session-token'))
  return {
    requests: placeRequests(places, parameters),
    cookie: [...ownCookies, cookiesOf(answer)].join('; '),
  }
}
