import { describe, expect, it } from 'vitest'
import { clientAddressOf } from './client-address.ts'
import { parseNetworks } from './networks.ts'

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: { 'x-forwarded-for': forwarded },
})

describe('without trusted proxies', () => {
  const addressOf = clientAddressOf([])

  it.each(['127.0.0.1', '::1', '10.1.2.3', '203.0.113.7'])(
    'a request of %s is its own, whatever it says',
    (peer) => {
      expect(addressOf(from(peer, '198.51.100.1'))).toBe(addressOf(from(peer)))
    },
  )

  it('IPv4 in IPv6 is IPv4, and an IPv6 address counts with its network', () => {
    expect(addressOf(from('::ffff:203.0.113.7'))).toBe('203.0.113.7')
    expect(addressOf(from('2001:db8:1:2:3::4'))).toBe('2001:db8:1:2::/64')
    expect(addressOf(from('2001:db8:1:2:ffff::'))).toBe('2001:db8:1:2::/64')
    expect(addressOf(from('fe80::1%eth0'))).toBe('fe80::/64')
    expect(addressOf(from(undefined, '198.51.100.1'))).toBe('')
  })
})

describe('with trusted proxies', () => {
  const addressOf = clientAddressOf(parseNetworks('10.0.0.0/8, 2001:db8::1') ?? [])

  it.each([
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['2001:db8::1', '198.51.100.1', '198.51.100.1'],
    ['2001:db8::2', '198.51.100.1', '2001:db8::/64'],
    ['10.1.2.3', '192.0.2.9, 198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '192.0.2.9, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['10.1.2.3', ['192.0.2.9', '198.51.100.1'], '198.51.100.1'],
    ['10.1.2.3', undefined, '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', '192.0.2.9, nonsense', '10.1.2.3'],
    ['10.1.2.3', '1', '10.1.2.3'],
  ])('a request of %j that names %j is of %j', (peer, forwarded, address) => {
    expect(addressOf(from(peer, forwarded))).toBe(address)
  })
})

it.each(['', 'proxy', '10.0.0.0/33', '10.0.0.0/8,', '1', '10.0.0.0/-1'])(
  '%j is no list of networks',
  (text) => {
    expect(parseNetworks(text)).toBeNull()
  },
)
