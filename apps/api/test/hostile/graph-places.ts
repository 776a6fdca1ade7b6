import type { Place } from '@reprieve/operations/testing'
import { routes } from '../../src/graph/routes.ts'

const base = '/v1.0'

/** For each query option, a value that it accepts. */
const options = {
  $top: '10',
  $select: 'id',
  $filter: "startswith(displayName,'a')",
  $orderby: 'displayName',
  $count: 'true',
  $search: '"displayName:a"',
  $skiptoken: 'W10',
  $deltatoken: 'W10',
} as const

/** Options that are refused together with others, unless a header comes with them. */
const alone: ReadonlySet<string> = new Set(['$filter', '$search', '$skiptoken', '$deltatoken'])

const reference = { '@odata.id': 'https://graph.microsoft.com/v1.0/directoryObjects/nobody' }
const licences = {
  addLicenses: [{ skuId: 'nothing', disabledPlans: ['nothing'] }],
  removeLicenses: ['nothing'],
}

/** The body for each call, by method and path. */
const bodies: Readonly<Record<string, NonNullable<Place['json']>>> = {
  'POST /users': {
    accountEnabled: true,
    displayName: 'Somebody',
    mailNickname: 'somebody',
    userPrincipalName: 'somebody@nowhere.example',
    passwordProfile: { password: 'Lantern-Gravel-Otter-58', forceChangePasswordNextSignIn: true },
    businessPhones: ['+31 20 1'],
  },
  'PATCH /users/{user}': { jobTitle: 'Countess', passwordProfile: { password: 'Lantern-Gravel-Otter-59' } },
  'POST /groups': {
    displayName: 'A group',
    mailEnabled: false,
    mailNickname: 'group',
    securityEnabled: true,
    groupTypes: [],
  },
  'PATCH /groups/{group}': { displayName: 'The group' },
  'POST /groups/{group}/members/$ref': reference,
  'POST /directoryRoles/{role}/members/$ref': reference,
  'PUT /users/{user}/manager/$ref': reference,
  'POST /users/{user}/assignLicense': licences,
  'POST /me/assignLicense': licences,
}
const restore = { autoReconcileProxyConflict: true, newUserPrincipalName: 'somebody@nowhere.example' }

/**
 * This call ends the caller's own token. It comes last, so that every other call is made with a valid token.
 */
const last = '/me/revokeSignInSessions'
const ordered = [...routes.filter(({ path }) => path !== last), ...routes.filter(({ path }) => path === last)]

/**
 * Every call of the Microsoft Graph contract with a request that it accepts, after the root of each version
 * and the batch.
 */
export const graphPlaces: readonly Place[] = [
  { method: 'GET', path: base },
  { method: 'GET', path: '/beta' },
  {
    method: 'POST',
    path: `${base}/$batch`,
    json: { requests: [{ id: '1', method: 'GET', url: '/me', dependsOn: [], headers: {} }] },
  },
  ...ordered.flatMap(({ method, path, options: taken, body }): readonly Place[] => {
    const place = {
      method,
      path: `${base}${path.replace(/\{\w+\}/g, ':id')}`,
      ...(body !== undefined && { json: bodies[`${method} ${path}`] ?? restore }),
    }
    const together = taken.filter((name) => !alone.has(name))
    const queries = [together, ...taken.filter((name) => alone.has(name)).map((name) => [name])]
    return queries.map((names) => ({
      ...place,
      ...(names.length > 0 && { query: Object.fromEntries(names.map((name) => [name, options[name]])) }),
    }))
  }),
]
