import { loadSecrets } from '@reprieve/config'
import { openSqlite } from '@reprieve/db/sqlite'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { type HostileAnswer, placeRequests, sendHostile, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWithTenant } from '../start-with-tenant.ts'
import { graphPlaces } from './graph-places.ts'
import { undescribedAnswers } from './undescribed-answers.ts'

const ends: (() => void | Promise<void>)[] = []
let api: Awaited<ReturnType<typeof startWithTenant>>
let userId: string
beforeAll(async () => {
  api = await startWithTenant({ atEnd: (end) => ends.push(end) }, { REPRIEVE_LONGEST_WAIT_MS: '60000' })
  const { dataDir, path, customerId: tenantId, domain } = api
  const storage = openSqlite({ path })
  const { tombstoneKey } = loadSecrets(dataDir)
  const operations = createOperations(systemDependencies({ storage, tombstoneKey }))
  const context = { tenantId, actor: { kind: 'system', name: 'cli' } } as const
  const user = { userPrincipalName: `walked@${domain}`, displayName: 'Walked' }
  userId = unwrap(await operations.createUser(context, user)).user.id
  await storage.close()
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const placeOf = ({ name }: { readonly name: string }) => name.split(': ', 1)[0] ?? ''
const isFault = ({ status }: HostileAnswer) => status === 0 || status >= 500

test('every call of Graph, given what is hostile, answers without a fault, to a caller and to a stranger', async () => {
  const requests = placeRequests(graphPlaces, { id: userId })
  const sample = requests.filter(({ body = '' }, index) => index % (body.length < 100_000 ? 4 : 5) === 0)
  const names = graphPlaces.map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(sample.map(placeOf))].toSorted()).toEqual([...new Set(names)].toSorted())
  expect(sample.filter(({ body = '' }) => body.length > 500_000).length).toBeGreaterThan(10)
  const document = JSON.parse((await api.ask('/openapi/graph.json')).text)
  for (const token of [api.graphToken, api.token]) {
    const credentials = { authorization: `Bearer ${token}` }
    const answers = await sendHostile(api.port, sample, { credentials, atOnce: 4 })
    expect(answers.filter(isFault)).toEqual([])
    expect(undescribedAnswers(document, '/v1.0', answers)).toEqual([])
    expect(answers.length).toBe(sample.length)
    expect(answers.filter(({ correlationId }) => correlationId === undefined)).toEqual([])
    const served = new Set(answers.filter(({ status }) => status < 300).map(placeOf))
    const isKnown = token === api.graphToken
    for (const place of ['GET /v1.0/users', 'POST /v1.0/$batch'])
      expect(served.has(place), place).toBe(isKnown)
  }
  expect(api.output()).not.toContain('"msg":"fault')
}, 300_000)
