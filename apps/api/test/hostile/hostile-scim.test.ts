import { loadSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { type HostileAnswer, placeRequests, sendHostile, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWithTenant } from '../start-with-tenant.ts'
import { scimPlaces } from './scim-places.ts'
import { undescribedAnswers } from './undescribed-answers.ts'

const ends: (() => void | Promise<void>)[] = []
let api: Awaited<ReturnType<typeof startWithTenant>>
let token: string | null
let userId: string
beforeAll(async () => {
  api = await startWithTenant({ atEnd: (end) => ends.push(end) }, { REPRIEVE_LONGEST_WAIT_MS: '60000' })
  const { dataDir, path, customerId: tenantId, domain } = api
  const storage = openSqlite({ path })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const context = { tenantId, actor: { kind: 'system', name: 'cli' } } as const
  token = unwrap(await operations.createScimConnection(context, { name: 'Provider' })).token
  const user = { userPrincipalName: `provisioned@${domain}`, displayName: 'Provisioned', usageLocation: 'NL' }
  const password = { value: 'Lantern-Gravel-Otter-58', mustChange: false }
  userId = unwrap(await operations.createUser(context, { ...user, password })).user.id
  await storage.close()
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const placeOf = ({ name }: { readonly name: string }) => name.split(': ', 1)[0] ?? ''
/** Whether the answer shows a fault. A connection has no /Me, which is rightly answered with 501. */
const isFault = ({ name, status }: HostileAnswer) =>
  status === 0 || (status >= 500 && !(status === 501 && name.includes('/Me:')))

const addressOf = (path: string) => path.replace(':tenantId', api.customerId)

test('the walk knows every resource that the server tells of', async () => {
  const { text } = await api.ask(addressOf('/scim/v2/:tenantId/ResourceTypes'))
  const { Resources }: { readonly Resources: readonly { readonly endpoint: string }[] } = JSON.parse(text)
  expect(Resources.length).toBeGreaterThan(1)
  for (const { endpoint } of Resources) {
    const methods = (path: string) =>
      scimPlaces.filter((place) => place.path === path).map(({ method }) => method)
    expect(methods(`/scim/v2/:tenantId${endpoint}`)).toEqual(['GET', 'POST'])
    expect(methods(`/scim/v2/:tenantId${endpoint}/:id`)).toEqual(['GET', 'PUT', 'PATCH', 'DELETE'])
    expect(methods(`/scim/v2/:tenantId${endpoint}/.search`)).toEqual(['POST'])
  }
})

test('every address of the SCIM server, given what is hostile, answers without a fault, to a connection and to a stranger', async () => {
  const requests = placeRequests(scimPlaces, { tenantId: api.customerId, id: userId })
  const sample = requests.filter(({ body = '' }, index) => index % (body.length < 100_000 ? 3 : 11) === 0)
  const names = scimPlaces.map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(sample.map(placeOf))].toSorted()).toEqual([...new Set(names)].toSorted())
  expect(sample.filter(({ body = '' }) => body.length > 500_000).length).toBeGreaterThan(10)
  const document = JSON.parse((await api.ask('/openapi/scim.json')).text)
  for (const authorization of [`Bearer ${token}`, 'Bearer of-somebody-else']) {
    const answers = await sendHostile(api.port, sample, { credentials: { authorization }, atOnce: 4 })
    expect(answers.filter(isFault)).toEqual([])
    expect(undescribedAnswers(document, '/scim/v2/:tenantId', answers)).toEqual([])
    expect(answers.length).toBe(sample.length)
    expect(answers.filter(({ correlationId }) => correlationId === undefined)).toEqual([])
    const served = new Set(answers.filter(({ status }) => status < 300).map(placeOf))
    const isConnection = authorization === `Bearer ${token}`
    for (const place of ['GET /scim/v2/:tenantId/Users', 'POST /scim/v2/:tenantId/Users'])
      expect(served.has(place), place).toBe(isConnection)
  }
  expect(api.output()).not.toContain('"msg":"fault')
}, 300_000)
