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
