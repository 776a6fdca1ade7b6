import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ErrorBody } from '../src/partner-center/wire/error-body.ts'
import { startWithTenant } from './start-with-tenant.ts'

const ends: (() => void | Promise<void>)[] = []
let api: Awaited<ReturnType<typeof startWithTenant>>
beforeAll(async () => {
  api = await startWithTenant({ atEnd: (end) => ends.push(end), fromSource: true })
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Sends bytes unchanged. Returns the one answer that arrives before the server or the test ends the
 * connection.
 */
function sendRaw(bytes: string): Promise<{ status: number; headers: Headers; body: string }> {
  return new Promise((resolve, reject) => {
    let answered = ''
    const socket = connect(api.port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    const end = () => {
      const [head = '', body = ''] = answered.split('\r\n\r\n')
      const [statusLine = '', ...lines] = head.split('\r\n')
      const pairs = lines.map((line): [string, string] => [
        line.slice(0, line.indexOf(':')),
        line.slice(line.indexOf(':') + 1).trim(),
      ])
      resolve({ status: Number(statusLine.split(' ')[1]), headers: new Headers(pairs), body })
    }
    socket.on('data', (chunk) => {
      answered += chunk.toString()
      const length = Number(/content-length: (\d+)/i.exec(answered)?.[1] ?? Number.NaN)
      const bodyAt = answered.indexOf('\r\n\r\n') + 4
      if (bodyAt > 3 && Buffer.byteLength(answered.slice(bodyAt)) >= length) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', end)
  })
}

describe('every refusal of the started facade has ids and the body of the contract', () => {
  const users = '/v1/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users'
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a header that is none', `GET ${users} HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n`, 400],
    ['a control character in a header', `GET ${users} HTTP/1.1\r\nHost: a\r\nX-A: \u0001\r\n\r\n`, 400],
    ['headers without an end', `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 400],
    ['no host', `GET ${users} HTTP/1.1\r\n\r\n`, 400],
    ['a host that is none', `GET ${users} HTTP/1.1\r\nHost: a b\r\n\r\n`, 400],
    ['an address that is none', 'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['an address without a slash', 'GET * HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    [
      'two lengths',
      `POST ${users} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`,
      400,
    ],
    ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', 400],
    ['TRACE', `TRACE ${users} HTTP/1.1\r\nHost: a\r\n\r\n`, 404],
    ['a method that nobody knows', `PROPFIND ${users} HTTP/1.1\r\nHost: a\r\n\r\n`, 404],
    ['an expectation that nobody knows', `GET ${users} HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n`, 401],
    [
      'an upgrade',
      `GET ${users} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      401,
    ],
    ['an unknown path', 'GET /no/such/place HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['a path that cannot be decoded', 'GET /%ff%00 HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['no token', `GET ${users} HTTP/1.1\r\nHost: a\r\n\r\n`, 401],
  ])('%s', async (_name, bytes, status) => {
    const answer = await sendRaw(bytes)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/json; charset=utf-8',
    ])
    for (const name of ['ms-requestid', 'ms-correlationid']) expect(answer.headers.get(name)).toMatch(guid)
    ErrorBody.parse(JSON.parse(answer.body))
  })

  test('and repeats the correlation id that the client sent', async () => {
    const id = '32be760f-8282-4e01-a37b-829c8a700e8a'
    for (const path of ['/no/such/place', users, '*']) {
      const { headers } = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: a\r\nMS-CorrelationId: ${id}\r\n\r\n`)
      expect([path, headers.get('ms-correlationid')]).toEqual([path, id])
    }
  })
})

test('no line of the log can be forged: each is one object, and shows what was sent in it as escaped', async () => {
  const forged = '{"level":60,"msg":"forged"}'
  const encoded = encodeURIComponent(`x\n${forged}\r\n\u001b[31m\u2028`)
  const { token, usersPath } = api
  const authorization = `Authorization: Bearer ${token}\r\n`
  for (const path of [
    `/${encoded}`,
    `/signin?tenant=${encoded}`,
    `${usersPath}/${encoded}`,
    `${usersPath}?filter=${encoded}&size=${encoded}`,
    `/v1/customers/${encoded}/users`,
    `/v1/auditrecords?startDate=${encoded}`,
    `/oauth2/authorize?client_id=${encoded}&redirect_uri=${encoded}`,
    `/oauth2/${encoded}`,
    `/docs/errors/${encoded}`,
  ])
    await sendRaw(`GET ${path} HTTP/1.1\r\nHost: a\r\n${authorization}\r\n`)
  // The parser accepts bytes beyond ASCII, among them control characters that could end a line.
  for (const name of [
    'MS-PartnerCenter-Application',
    'MS-PartnerCenter-Client',
    'MS-SdkVersion',
    'X-Locale',
    'User-Agent',
    'MS-RequestId',
    'MS-CorrelationId',
    'X-Forwarded-For',
    'Authorization',
    'MS-ContinuationToken',
  ])
    await sendRaw(`GET ${usersPath} HTTP/1.1\r\nHost: a\r\n${name}: x\u0085\u2028${forged}\r\n\r\n`)
  await sendRaw(
    `POST /oauth2/token HTTP/1.1\r\nHost: a\r\nContent-Type: ${forged}\r\nContent-Length: 2\r\n\r\n{}`,
  )

  await vi.waitFor(() => expect(api.output()).toContain('/docs/errors/'))
  const lines = api.output().trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  const objects = lines.map((line) => JSON.parse(line))
  expect(objects.filter(({ msg, level }) => msg === 'forged' || level === 60)).toEqual([])
  expect(objects.filter(({ name }) => name !== 'api')).toEqual([])
  const paths: string[] = objects.filter(({ msg }) => msg === 'request').map(({ path }) => path)
  expect(paths.some((path) => path.includes('x\n{"level"'))).toBe(true)
  // The log contains no character that a terminal would obey.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test makes sure that there are no control characters.
  expect(api.output().replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
})
