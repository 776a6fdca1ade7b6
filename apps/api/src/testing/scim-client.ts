import { secretWatch } from '@reprieve/observe/testing'
import { type TestTenant, unwrap } from '@reprieve/operations/testing'
import { expect } from 'vitest'
import { describedCalls, ErrorAnswer } from '../scim/document/calls.ts'
import type { TestApi } from './open-test-api.ts'

export interface ScimGot {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the tests check what an answer contains.
  readonly body: any
}

interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string | null
}

/** Calls the SCIM server as an identity provider does. The form of every answer is checked. */
export async function connectScim(
  api: TestApi,
  tenant: TestTenant,
  given: { readonly activeMeans?: 'block' | 'delete' } = {},
) {
  const created = await api.directory.operations.createScimConnection(tenant.admin, {
    name: 'Provider',
    ...given,
  })
  const { connection, token: own } = unwrap(created)
  const base = `/scim/v2/${tenant.id}`

  async function send(
    method: string,
    path: string,
    { body, headers, token = own }: Sent = {},
  ): Promise<ScimGot> {
    const response = await api.app.request(`${base}${path}`, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    secretWatch.search(`an answer of SCIM (${method} ${path}, ${response.status})`, text)
    const got = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    }
    checkForm(got)
    checkAgainstDocument(method, path, got)
    return got
  }

  return { send, base, connection, token: own ?? '' }
}

/** Holds an answer to what the document says of its call: the status, and the schema of the body. */
function checkAgainstDocument(method: string, address: string, { status, body }: ScimGot): void {
  const [path = ''] = address.split('?')
  const matching = describedCalls.filter(
    (one) => one.method === method && patternOf(one.path).test(path.replace(/\/$/, '')),
  )
  const called = matching.find((one) => !one.path.includes('{')) ?? matching[0]
  if (called === undefined) return
  const schema = called.answers[status]
  if (schema !== undefined) {
    if (schema === null) expect(body).toBeNull()
    else schema.parse(body)
    return
  }
  const { refusals } = called
  expect([method, called.path, refusals]).toEqual([method, called.path, expect.arrayContaining([status])])
  ErrorAnswer.parse(body)
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`, 'i')

function checkForm({ status, headers, body }: ScimGot): void {
  expect(headers.get('ms-correlationid')).toMatch(/^[0-9a-f-]{36}$/)
  expect(status).toBeLessThan(500 + (status === 501 || status === 503 ? 4 : 0))
  if (body === null) return
  expect(headers.get('content-type')).toBe('application/scim+json; charset=utf-8')
  expect(body.schemas.length).toBeGreaterThan(0)
  if (status < 400) return
  expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error'])
  expect(body.status).toBe(String(status))
  expect(body.detail.length).toBeGreaterThan(0)
}
