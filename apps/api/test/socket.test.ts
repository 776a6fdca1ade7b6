import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Serving, serveApp } from '../src/serve-app.ts'
import { checkAnswer } from '../src/testing/check-answer.ts'
import { contosoId, demoPassword, ferdinandId, openDemoApi, technician } from '../src/testing/demo-api.ts'

let api: Awaited<ReturnType<typeof openDemoApi>>
let serving: Serving

beforeAll(async () => {
  api = await openDemoApi()
  serving = await serveApp(api.app.fetch, 0)
})

afterAll(async () => {
  await serving.stop()
  await api.close()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Whether the server said "100 Continue" before the body was sent. */
  readonly continued: boolean
}

function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | readonly string[],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let continued = false
    const sent = request({ port: serving.port, method, path, headers, agent: false }, async (answer) => {
      const got = { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
      try {
        holdToSchema(method, path, got)
        resolve({ ...got, continued })
      } catch (error) {
        reject(error)
      }
    })
    const finish = () => {
      for (const part of typeof body === 'string' ? [body] : (body ?? [])) sent.write(part)
      sent.end()
    }
    sent.on('error', reject)
    if (headers.expect === undefined) return finish()
    sent.on('continue', () => {
      continued = true
      finish()
    })
    sent.flushHeaders()
  })
}

function holdToSchema(
  method: string,
  path: string,
  { status, headers, body }: Omit<Answer, 'continued'>,
): void {
  const sent = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
  const json = body === '' ? null : JSON.parse(body)
  checkAnswer(method, path, {
    status,
    headers: new Headers(sent.map((pair) => [...pair])),
    text: body,
    body: json,
  })
}

const users = `/v1/customers/${contosoId}/users`
const ferdinand = `${users}/${ferdinandId}`
const restoreBody =
  '{\n    "State": "active",\n    "Attributes": {\n        "ObjectType": "CustomerUser"\n    }\n}'
const deletedFilter = encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":"equals"}')
const documentHeaders = {
  accept: 'application/json',
  'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659',
  'ms-correlationid': '32be760f-8282-4e01-a37b-829c8a700e8a',
  'x-locale': 'en-US',
  'content-type': 'application/json',
  'content-length': String(restoreBody.length),
  expect: '100-continue',
}
const authorization = async () => ({ authorization: `Bearer ${await api.tokenOf(technician)}` })

describe('the example of "Restore a deleted user for a customer"', () => {
  test('is answered with the members and headers of the document', async () => {
    const answer = await send(
      'PATCH',
      ferdinand,
      { ...documentHeaders, ...(await authorization()) },
      restoreBody,
    )
    expect(answer.continued).toBe(true)
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-length': String(Buffer.byteLength(answer.body)),
      'content-type': 'application/json; charset=utf-8',
      'ms-correlationid': '32be760f-8282-4e01-a37b-829c8a700e8a',
      'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659',
      'ms-cv': expect.stringMatching(/^[\w+/]{16}\.0$/),
      'ms-serverid': expect.stringMatching(/^\d{9}$/),
      date: expect.stringMatching(/ GMT$/),
    })
    expect(JSON.parse(answer.body)).toEqual({
      usageLocation: 'US',
      id: ferdinandId,
      userPrincipalName: 'e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com',
      firstName: 'Ferdinand',
      lastName: 'Filibuster',
      displayName: 'Ferdinand',
      userDomainType: 'none',
      state: 'active',
      links: {
        self: { uri: `/customers/${contosoId}/users/${ferdinandId}`, method: 'GET', headers: [] },
      },
      attributes: { objectType: 'CustomerUser' },
    })
  })

  test('has brought the user back: listed, not in the bin, able to sign in, on record', async () => {
    const headers = await authorization()
    const active = await send('GET', `${users}?size=500`, headers)
    const deleted = await send('GET', `${users}?size=500&filter=${deletedFilter}`, headers)
    expect(active.body).toContain(ferdinandId)
    expect(deleted.body).not.toContain(ferdinandId)
    const userPrincipalName = 'e83763f7f2204ac384cfcd49f79f2749@dtdemocspcustomer005.onmicrosoft.com'
    expect(await api.operations.checkSignIn({ userPrincipalName, password: demoPassword })).toMatchObject({
      ok: true,
    })
    expect(await auditOfFerdinand()).toMatchObject([
      {
        operation: 'restoreUser',
        outcome: 'succeeded',
        actor: technician,
        requestId: '6e668bc0-5bd7-44d6-b6fa-529d41ce9659',
        correlationId: '32be760f-8282-4e01-a37b-829c8a700e8a',
      },
    ])
  })

  test('sent again, with the same request id and with a new one, changes nothing', async () => {
    const headers = { ...documentHeaders, ...(await authorization()) }
    const again = await send('PATCH', ferdinand, headers, restoreBody)
    const anew = { ...headers, 'ms-requestid': '7e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
    const withNewId = await send('PATCH', ferdinand, anew, restoreBody)
    expect([again.status, withNewId.status]).toEqual([200, 200])
    expect(JSON.parse(withNewId.body)).toEqual(JSON.parse(again.body))
    expect(await auditOfFerdinand()).toHaveLength(1)
  })

  async function auditOfFerdinand() {
    const context = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } } as const
    const listed = await api.operations.listAuditRecords(context, { targetId: ferdinandId })
    if (!listed.ok) throw new Error(listed.error.type)
    return listed.value.items
  }
})

describe('on a socket', () => {
  test('paths may have doubled and trailing slashes and blanks', async () => {
    const headers = await authorization()
    for (const path of [
      `/v1//customers/${contosoId}/users/?size=1`,
      `/v1/customers/${contosoId}%20/users?size=1`,
    ]) {
      expect((await send('GET', path, headers)).status).toBe(200)
    }
  })

  test('a body in pieces without a length is read', async () => {
    const headers = { ...(await authorization()), 'content-type': 'application/json' }
    const answer = await send('PATCH', ferdinand, headers, [restoreBody.slice(0, 9), restoreBody.slice(9)])
    expect(answer.status).toBe(200)
  })

  test('a body over the limit is 400, with a length and without one', async () => {
    const headers = { ...(await authorization()), 'content-type': 'application/json' }
    const body = JSON.stringify({ displayName: 'x'.repeat(70_000) })
    const withLength = await send(
      'PATCH',
      ferdinand,
      { ...headers, 'content-length': `${body.length}` },
      body,
    )
    expect([withLength.status, JSON.parse(withLength.body).code]).toEqual([400, 340001])
    const inPieces = await send('PATCH', ferdinand, headers, [body.slice(0, 40_000), body.slice(40_000)])
    expect([inPieces.status, JSON.parse(inPieces.body).code]).toEqual([400, 340001])
  })

  test('204 has a length of zero', async () => {
    const [, user] = JSON.parse((await send('GET', `${users}?size=2`, await authorization())).body).items
    const answer = await send('DELETE', `${users}/${user.id}`, await authorization())
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([204, '0', ''])
  })

  test('a client that goes away in the middle of its body harms nobody', async () => {
    const { authorization: token } = await authorization()
    await new Promise<void>((resolve) => {
      const socket = connect({ port: serving.port }, () => {
        const head = `PATCH ${ferdinand} HTTP/1.1\r\nHost: a\r\nAuthorization: ${token}\r\n`
        socket.write(
          `${head}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"displayName"`,
          () => socket.destroy(),
        )
      })
      socket.on('close', () => resolve())
    })
    expect((await send('GET', '/healthz', {})).status).toBe(200)
    expect(api.log.filter((line) => line.includes('"fault"'))).toEqual([])
  })

  test('what runs is finished before it stops', async () => {
    const own = await serveApp(api.app.fetch, 0)
    const socket = connect(own.port)
    const { authorization: token } = await authorization()
    let answered = ''
    await new Promise<void>((arrived) => {
      socket.on('data', (chunk) => {
        answered += chunk.toString()
        arrived()
      })
      socket.write(`GET ${users}?size=1 HTTP/1.1\r\nHost: a\r\nAuthorization: ${token}\r\n\r\n`)
    })
    await own.stop()
    expect(answered).toMatch(/^HTTP\/1\.1 200 OK/)
    await expect(fetch(`http://127.0.0.1:${own.port}/healthz`)).rejects.toThrow()
  })
})
