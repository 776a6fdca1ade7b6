import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const requestOf = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test.each([
  ['203.0.113.7', undefined, '203.0.113.7'],
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:10.1.2.3', '192.0.2.9, 198.51.100.1', '198.51.100.1'],
  ['::1', ' 2001:db8::1 ', '2001:db8::1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['2001:db8::2', '198.51.100.1', '2001:db8::2'],
  [undefined, '198.51.100.1', ''],
])('a request of %j that names %j is of %j', (peer, forwarded, address) => {
  expect(clientAddress(requestOf(peer, forwarded))).toBe(address)
})
