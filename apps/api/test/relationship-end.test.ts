import { aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTechnician } from '../src/testing/a-technician.ts'
import { openTestApi, type TestApi, usersOf } from '../src/testing/open-test-api.ts'

let api: TestApi
let customer: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  customer = await aTenant(api.directory)
})
afterAll(() => api.close())

const minute = 60_000

test.each([
  ['R48 ends to the millisecond, whatever a token was good for before', { endsInMs: minute }, 200, 403],
  ['R48 begins to the millisecond, whatever a token was refused before', { startsInMs: minute }, 403, 200],
])('a relationship %s', async (_name, relationship, before, after) => {
  const technician = await aTechnician(customer, relationship)
  if (technician.kind !== 'user') throw new Error('a technician is a person')
  const application = { kind: 'application', tenantId: technician.tenantId, clientId: 'app' } as const
  // The same token is used each time, so that what was found out about it is cached.
  const [ofPerson, ofApplication] = [await api.tokenOf(technician), await api.tokenOf(application)]
  const ask = async (token: string, path: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const { status, body } = await api.send('GET', path, { headers })
    expect(status === 200 || body.code === 20002).toBe(true)
    return status
  }
  const askAll = async () => [
    await ask(ofPerson, usersOf(customer)),
    await ask(ofPerson, `/v1/customers/${customer.id}`),
    await ask(ofApplication, `/v1/customers/${customer.id}`),
  ]
  api.directory.clock.advance({ ms: minute - 1 })
  expect(await askAll()).toEqual([before, before, before])
  api.directory.clock.advance({ ms: 1 })
  expect(await askAll()).toEqual([after, after, after])
})
