import { randomUUID } from 'node:crypto'
import { type Storage, StorageBusyError } from '@reprieve/db'
import type { Actor } from '@reprieve/domain'
import { createOperations, type OperationContext, systemDependencies } from '@reprieve/operations'
import { unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addressOf,
  type ExampleRequest,
  exampleRequests,
} from '../src/partner-center/document/example-requests.ts'
import { paths } from '../src/partner-center/routes/paths.ts'
import type { Route } from '../src/partner-center/routes/route.ts'
import { administrator, contosoId, openDemoApi, technician } from '../src/testing/demo-api.ts'
import { type Api, openApi, type Sent } from '../src/testing/open-api.ts'

const now = () => new Date()
let api: Awaited<ReturnType<typeof openDemoApi>>
let faulty: Api
let busy: Api
let throttled: Api
/** A person with an account and no role. */
let anybody: Actor
beforeAll(async () => {
  api = await openDemoApi()
  faulty = await withStorageThatFails(new Error('a fault on purpose'))
  busy = await withStorageThatFails(new StorageBusyError('locked on purpose'))
  throttled = await openApi({ ...api, now, rateLimits: { perPartner: 0, perCustomer: 0 } })
  const context = { tenantId: contosoId, actor: administrator }
  const input = { userPrincipalName: 'anybody@contoso.example', displayName: 'Anybody' }
  const { id: userId } = unwrap(await api.operations.createUser(context, input)).user
  anybody = { kind: 'user', tenantId: contosoId, userId, userPrincipalName: input.userPrincipalName }
})
afterAll(() => api.close())

const application: Actor = { kind: 'application', tenantId: contosoId, clientId: 'a script' }

/**
 * The facade over the demo with a storage that rejects everything with this error as soon as the facade is
 * open.
 */
async function withStorageThatFails(error: Error): Promise<Api> {
  const fail = () => Promise.reject(error)
  const storage: Storage = { ...api.storage, read: fail, transaction: fail }
  const failing = createOperations(systemDependencies({ storage, tombstoneKey: 'a key' }))
  return openApi({ storage, operations: { ...failing, tokenKeys: api.operations.tokenKeys }, now })
}

/** The example request of an operation with its caller. The facade accepts it. */
interface Asked {
  readonly example: ExampleRequest
  readonly sent: Sent
  readonly route: Route
}

type Provoke = (asked: Asked) => Promise<number>

/** For each status that a route may declare, a way to make any operation's example be answered with it. */
const provocations: Readonly<Record<string, Provoke>> = {
  400: (asked) => ask(api, asked, { headers: { 'ms-requestid': 'no GUID' } }),
  401: ({ sent: { body }, ...asked }) => ask(api, { ...asked, sent: { body } }, {}),
  403: (asked) => {
    if (asked.example.operationId === 'listPartnerAuditRecords') return ask(api, ofForeignCustomer(asked), {})
    return ask(api, asked, { as: asked.route.of === 'partner' ? application : anybody })
  },
  404: (asked) => ask(api, ofNobody(asked), {}),
  409: async (asked) => {
    if (asked.route.definition.operationId?.startsWith('preview')) return askForPageOfStalePlan(asked)
    const headers = { 'ms-requestid': randomUUID() }
    const body = { userPrincipalName: `${randomUUID()}@contoso.example`, displayName: 'Another request' }
    const first = await api.send('POST', `/v1/customers/${contosoId}/users`, { ...asked.sent, headers, body })
    expect(first.status).toBe(200)
    return ask(api, asked, { headers })
  },
  429: (asked) => ask(throttled, asked, {}),
  500: (asked) => ask(faulty, asked, {}),
  503: (asked) => ask(busy, asked, {}),
}

const operations = paths.flat().map((route) => ({ route, name: route.definition.operationId ?? '' }))

test.each(operations)('$name gives each refusal that it declares', async ({ route, name }) => {
  const statuses = Object.keys(route.definition.responses).filter((status) => Number(status) >= 400)
  const answers: [string, string][] = []
  for (const status of statuses) {
    answers.push([status, String(await provocations[status]?.(exampleOf(name, route)))])
  }
  expect(answers).toEqual(statuses.map((status) => [status, status]))
})

function exampleOf(name: string, route: Route): Asked {
  const example = exampleRequests.find(({ operationId }) => operationId === name)
  if (example === undefined) throw new Error(`${name} has no example`)
  const as = example.as === 'administrator' ? administrator : technician
  return { example, sent: { as, body: example.body }, route }
}

/** Requests the second page of a plan for two users after one of them was restored. */
async function askForPageOfStalePlan({ example }: Asked): Promise<number> {
  const context = { tenantId: contosoId, actor: administrator }
  const from = new Date(Date.now() - 1).toISOString()
  const userIds = [await deletedUser(context), await deletedUser(context)] as const
  const to = new Date(Date.now() + 1).toISOString()
  const rows = userIds.map((userId) => ({ userId }))
  const incident = { actor: administrator.kind === 'user' ? administrator.userId : '', from, to }
  const body = example.operationId === 'previewRestore' ? { rows } : incident
  const path = addressOf(example)
  const first = await api.send('POST', `${path}?size=1`, { as: administrator, body })
  expect(first.status).toBe(200)
  unwrap(await api.operations.restoreUser(context, { userId: userIds[0] }))
  const headers = { 'ms-continuationtoken': first.body.continuationToken }
  return (await api.send('POST', `${path}?seekOperation=Next`, { as: administrator, body, headers })).status
}

async function deletedUser(context: OperationContext): Promise<string> {
  const input = { userPrincipalName: `${randomUUID()}@contoso.example`, displayName: 'Gone' }
  const { id: userId } = unwrap(await api.operations.createUser(context, input)).user
  unwrap(await api.operations.deleteUser(context, { userId }))
  return userId
}

/**
 * Changes the request to a customer that does not exist or, if it names no customer, to a caller that does
 * not exist.
 */
function ofNobody({ example, sent, ...asked }: Asked): Asked {
  const id = randomUUID()
  if (example.parameters === undefined && sent.as?.kind === 'user')
    return { ...asked, example, sent: { ...sent, as: { ...sent.as, userId: id } } }
  const parameters = { ...example.parameters, customerId: id }
  return { ...asked, example: { ...example, parameters }, sent }
}

/**
 * Everybody may list audit records, applications included. Nobody may list those of somebody else's customer,
 * so the request names one.
 */
function ofForeignCustomer({ example, ...asked }: Asked): Asked {
  const filter = JSON.stringify({ Field: 'CustomerId', Value: randomUUID(), Operator: 'equals' })
  return { ...asked, example: { ...example, query: { ...example.query, filter } } }
}

async function ask(on: Pick<Api, 'send'>, { example, sent }: Asked, differently: Sent): Promise<number> {
  const { status } = await on.send(example.method.toUpperCase(), addressOf(example), {
    ...sent,
    ...differently,
  })
  return status
}
