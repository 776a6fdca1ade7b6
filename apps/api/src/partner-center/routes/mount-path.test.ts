import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, contosoId, openDemoApi } from '../../testing/demo-api.ts'

let api: Awaited<ReturnType<typeof openDemoApi>>
beforeAll(async () => {
  api = await openDemoApi()
})
afterAll(() => api.close())

const plans = `/v1/customers/${contosoId}/users/restoreplans`
const send = (type: string) =>
  api.send('POST', plans, { as: administrator, headers: { 'content-type': type }, body: '{"rows":[]}' })

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/jsonx',
  'x',
])('a body that calls itself %s is refused and not read, whatever it is', async (type) => {
  expect((await send(type)).body).toMatchObject({ code: 800002 })
})

test.each(['application/json', 'Application/JSON; charset=utf-8', 'text/json'])(
  'a body that calls itself %s is read',
  async (type) => {
    expect((await send(type)).body).not.toMatchObject({ code: 800002 })
  },
)
