import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { signInAt } from './ask-web.ts'

const { url, password, outputPath } = inject('installation')
const { hostname, port } = new URL(url)
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

let cookie: string
beforeAll(async () => {
  cookie = await signInAt(url, 'admin@contoso.example', password)
})

/** Sends bytes unchanged. Returns the status and the correlation id of the answer. */
function sendRaw(bytes: string): Promise<{ status: number; correlationId: string }> {
  return new Promise((resolve, reject) => {
    let answered = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      answered += chunk.toString()
      if (answered.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () =>
      resolve({
        status: Number(answered.split(' ')[1]),
        correlationId: /^ms-correlationid: (\S+)\r$/im.exec(answered)?.[1] ?? '',
      }),
    )
  })
}

const withHost = (line: string, ...headers: readonly string[]): string =>
  [line, 'Host: localhost', ...headers, '', ''].join('\r\n')

describe('every refusal of the admin center has a correlation id', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['headers that are too large', withHost('GET / HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`), 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['CONNECT', withHost('CONNECT a:443 HTTP/1.1'), 400],
    ['TRACE', withHost('TRACE / HTTP/1.1'), 405],
    ['a path that cannot be decoded', withHost('GET /% HTTP/1.1'), 400],
    ['a page that is not there', withHost('GET /no/such/page HTTP/1.1'), 404],
    ['a procedure that is not there', withHost('GET /api/trpc/no.such HTTP/1.1'), 404],
    [
      'a procedure without its type',
      withHost('POST /api/trpc/restore.restore HTTP/1.1', 'Content-Length: 0'),
      403,
    ],
    [
      'a body that is too long',
      withHost(
        'POST /api/trpc/restore.restore HTTP/1.1',
        'Content-Type: application/json',
        'Content-Length: 9000000',
      ),
      413,
    ],
    ['a return to nowhere', withHost('GET /api/auth/signin?callbackUrl=nowhere HTTP/1.1'), 400],
    ['nobody who is signed in', withHost('GET /api/trpc/restore.subject?input=%7B%7D HTTP/1.1'), 401],
  ])('%s', async (_name, bytes, status) => {
    const answer = await sendRaw(bytes)
    expect([answer.status, answer.correlationId]).toEqual([status, expect.stringMatching(guid)])
  })

  test('which is that of the client, of the body and of the log', async () => {
    const id = '32be760f-8282-4e01-a37b-829c8a700e8a'
    const answer = await fetch(`${url}/api/trpc/restore.preview?input=%7B%7D`, {
      headers: { cookie, 'MS-CorrelationId': id },
    })
    const { error } = (await answer.json()) as { error: { data: { correlationId: string } } }
    expect([answer.status, answer.headers.get('ms-correlationid'), error.data.correlationId]).toEqual([
      400,
      id,
      id,
    ])
    await vi.waitFor(() => expect(readFileSync(outputPath, 'utf8')).toContain(id))
  })

  test('and is a new one where the client sends no GUID', async () => {
    const { headers } = await fetch(`${url}/signin`, { headers: { 'MS-CorrelationId': 'x"},{' } })
    expect(headers.get('ms-correlationid')).toMatch(guid)
  })
})

test('no line of the log can be forged: each is one object, and shows what was sent in it as escaped', async () => {
  const forged = '{"level":60,"msg":"forged"}'
  const encoded = encodeURIComponent(`x\n${forged}\r\n\u001b[31m\u2028`)
  for (const path of [
    `/signin?tenant=${encoded}`,
    `/deleted-users?tenant=${encoded}`,
    `/t/${encoded}/deleted-users`,
    `/${encoded}`,
    `/api/trpc/${encoded}`,
    `/api/trpc/restore.preview?input=${encoded}`,
    `/api/auth/error?error=${encoded}`,
    `/api/auth/callback/${encoded}`,
    `/signin?next=${encoded}`,
  ])
    for (const cookies of ['', cookie]) await sendRaw(withHost(`GET ${path} HTTP/1.1`, `Cookie: ${cookies}`))
  for (const name of [
    'User-Agent',
    'Accept-Language',
    'Next-Action',
    'RSC',
    'X-Tenant',
    'X-Forwarded-For',
    'Cookie',
  ])
    await sendRaw(withHost('GET /signin HTTP/1.1', `${name}: x\u0085\u2028${forged}`))
  await sendRaw(
    withHost(
      'POST /signin HTTP/1.1',
      'Next-Action: x',
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 0',
    ),
  )
  const procedure = `no.such.${Date.now()}`
  await fetch(`${url}/api/trpc/${procedure}`, { headers: { cookie } })

  const lines = readFileSync(outputPath, 'utf8').split('\n').slice(0, -1)
  const noObjects = lines.filter((line) => !isObject(line))
  expect(noObjects).toEqual([])
  expect(lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'forged')).toEqual([])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test makes sure that there are no control characters.
  expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(line))).toEqual([])
})

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
