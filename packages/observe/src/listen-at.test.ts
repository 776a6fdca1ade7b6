import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { ListenError, listenAt } from './listen-at.ts'

const settings = { host: 'REPRIEVE_WEB_HOST', port: 'PORT' }

function newServer() {
  const server = createServer((_request, response) => response.end('here'))
  onTestFinished(() => void server.close())
  return server
}

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'it listens',
    (error) => (error instanceof ListenError ? error.message : 'another error'),
  )

test('a server that is bound to one address is reached there, and at no other address of the machine', async () => {
  const port = await listenAt(newServer(), { host: '127.0.0.2', port: 0 }, settings)
  expect(await (await fetch(`http://127.0.0.2:${port}`)).text()).toBe('here')
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow()
})

test('without an address it is reached at all of them', async () => {
  const port = await listenAt(newServer(), { host: null, port: 0 }, settings)
  for (const host of ['127.0.0.1', '127.0.0.2', '[::1]']) {
    expect(await (await fetch(`http://${host}:${port}`)).text()).toBe('here')
  }
})

test('an address that the machine does not have, and a port that is taken, are told with the setting to change', async () => {
  const port = await listenAt(newServer(), { host: '127.0.0.1', port: 0 }, settings)
  expect(await messageOf(listenAt(newServer(), { host: '192.0.2.1', port: 0 }, settings))).toBe(
    'this machine does not have the address 192.0.2.1: name one that it has as REPRIEVE_WEB_HOST, or leave that out for all',
  )
  expect(await messageOf(listenAt(newServer(), { host: '127.0.0.1', port }, settings))).toBe(
    `port ${port} is taken by another program: stop it, or choose another port with PORT`,
  )
})

/**
 * Exits with 0 as soon as it has opened the given number of connections to a server that has not accepted any
 * yet.
 */
const connectMany = `
  const [port, count] = process.argv.slice(1).map(Number)
  let open = 0
  const opened = () => { if (++open === count) process.exit(0) }
  for (let i = 0; i < count; i++) require('node:net').connect(port, '127.0.0.1', opened)
`

test.runIf(process.platform === 'linux')(
  'a thousand clients that connect while the process is busy are not turned away by the system',
  async () => {
    const systemAllows = Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'))
    const port = await listenAt(newServer(), { host: '127.0.0.1', port: 0 }, settings)
    const clients = Math.min(1_000, systemAllows)
    // This process is blocked until the other one has ended, and accepts no connection meanwhile.
    const connected = spawnSync(process.execPath, ['-e', connectMany, `${port}`, `${clients}`], {
      timeout: 20_000,
    })
    expect(connected.status).toBe(0)
  },
  30_000,
)
