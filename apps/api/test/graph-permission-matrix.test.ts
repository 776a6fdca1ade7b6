import { randomUUID } from 'node:crypto'
import { directoryRoles } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directoryRoleIds } from '../src/directory-role-ids.ts'
import { type GraphRoute, routes } from '../src/graph/routes.ts'
import { connectGraph } from '../src/testing/graph-client.ts'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const nobody = randomUUID()
const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${nobody}` }
const licences = { addLicenses: [{ skuId: randomUUID() }], removeLicenses: [] }

/** Bodies that every call takes. But for groups, they are about what is not there, so that nothing is changed. */
const bodies: Readonly<Record<string, object>> = {
  'POST /users': {
    accountEnabled: true,
    displayName: 'Somebody',
    mailNickname: 'somebody',
    userPrincipalName: 'somebody@nowhere.example',
    passwordProfile: { password: 'Lantern-Gravel-Otter-58' },
  },
  'PATCH /users/{user}': { jobTitle: 'Countess' },
  'POST /groups': {
    displayName: 'A group',
    mailEnabled: false,
    mailNickname: 'group',
    securityEnabled: true,
  },
  'PATCH /groups/{group}': { displayName: 'The group' },
  'POST /groups/{group}/members/$ref': reference,
  'POST /directoryRoles/{role}/members/$ref': reference,
  'PUT /users/{user}/manager/$ref': reference,
  'POST /users/{user}/assignLicense': licences,
  'POST /me/assignLicense': licences,
}

interface Seen {
  readonly active: string
  readonly deleted: string
}

/** The address of a call: reading meets what is there, and changing what is not. */
function addressOf({ method, path }: GraphRoute, { active, deleted }: Seen): string {
  const isRead = method === 'GET'
  return path
    .replace('{role}', directoryRoleIds.globalReader.id)
    .replace('deletedItems/{id}', `deletedItems/${isRead ? deleted : nobody}`)
    .replace('{user}', isRead ? active : nobody)
    .replace(/\{\w+\}/g, nobody)
}

const nameOf = ({ method, path }: GraphRoute): string => `${method} ${path}`

test('R44–R48 which permission of the token and which role each call of Graph needs', async () => {
  const seen = { active: (await anActiveUser(tenant)).id, deleted: (await aDeletedUser(tenant)).id }
  const rows = new Map<string, string[]>(routes.map((route) => [nameOf(route), []]))
  for (const role of directoryRoles) {
    const { send } = connectGraph(api, (await tenant.as(role)).actor)
    // What ends the caller's sessions comes last.
    for (const route of [...routes].sort((one, other) => Number(isEnd(one)) - Number(isEnd(other)))) {
      const body = route.body === undefined ? {} : { body: bodies[nameOf(route)] ?? {} }
      const address = addressOf(route, seen)
      const got = await send(route.method, address, { ...body, permissions: [...route.scopes] })
      expect([nameOf(route), role, got.status], JSON.stringify(got.body)).not.toContain(401)
      if (got.status !== 403) rows.get(nameOf(route))?.push(role)
    }
  }
  await expect(toPage(rows)).toMatchFileSnapshot('../../../docs/api/graph-permissions.md')
})

const isEnd = ({ path }: GraphRoute): boolean => path === '/me/revokeSignInSessions'

function toPage(rows: ReadonlyMap<string, readonly string[]>): string {
  const lines = routes.map((route) => {
    const roles = rows.get(nameOf(route)) ?? []
    const may = roles.length === directoryRoles.length ? 'any role' : roles.join(', ')
    return `| \`${nameOf(route)}\` | ${route.scopes.map((scope) => `\`${scope}\``).join(', ')} | ${may} |`
  })
  return `${[
    '# Permissions of the calls of Microsoft Graph',
    '',
    'A call needs one of these permissions of the token *and* one of these roles of the person. A test asks every call as',
    'every role and writes this page.',
    '',
    '| Call | Permissions of the token | Roles of the person |',
    '|---|---|---|',
    ...lines,
  ].join('\n')}\n`
}
