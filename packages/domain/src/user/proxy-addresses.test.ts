import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { aTenant } from '../testing/index.ts'
import { parseProxyAddresses, primaryAddressOf } from './proxy-addresses.ts'

const tenant = aTenant()

describe('R10 proxy addresses', () => {
  test('R10 keeps order, prefixes and other kinds of address', () => {
    const list = [
      'smtp:ann+news@contoso.example',
      'SMTP:Ann@contoso.example',
      'SIP:ann@gone.example',
      'X500:/o=C/cn=A',
    ]
    expect(parseProxyAddresses(list, tenant)).toEqual(ok(list))
  })

  test('R10 takes capitals alone for the primary one', () => {
    expect(parseProxyAddresses(['Smtp:ann@Contoso.example'], tenant)).toEqual(
      ok(['smtp:ann@contoso.example']),
    )
    expect(primaryAddressOf(['smtp:a@contoso.example', 'SMTP:b@contoso.example'])).toBe('b@contoso.example')
    expect(primaryAddressOf(['smtp:a@contoso.example'])).toBeNull()
  })

  test.each([
    [['ann@contoso.example'], 'no-prefix'],
    [[':ann@contoso.example'], 'no-prefix'],
    [['smtp:'], 'malformed'],
    [['smtp:ann'], 'malformed'],
    [['smtp:@contoso.example'], 'malformed'],
    [['smtp:a b@contoso.example'], 'malformed'],
    [['smtp:.a@contoso.example'], 'malformed'],
    [['smtp:ann@contoso'], 'malformed'],
    [[`smtp:${'a'.repeat(65)}@contoso.example`], 'malformed'],
    [['X500:/o=\u0000'], 'malformed'],
    [[`X500:${'a'.repeat(2000)}`], 'malformed'],
    [['ImmutableId:QW5u'], 'malformed'],
    [['smtp:ann\ufe0f@contoso.example'], 'malformed'],
    [['smtp:a\u034fnn@contoso.example'], 'malformed'],
    [['smtp:\u3164@contoso.example'], 'malformed'],
    [['smtp:ann@con\u00adtoso.example'], 'malformed'],
    [['SIP:ann\u200b@contoso.example'], 'malformed'],
    [['X500:/o=C/cn=A\u2060'], 'malformed'],
    [['smtp:νικος@contoso.example', 'smtp:ΝΙΚΟΣ@contoso.example'], 'duplicate'],
    [['smtp:ann@gone.example'], 'domain-not-verified'],
    [['SMTP:a@contoso.example', 'SMTP:b@contoso.example'], 'several-primaries'],
    [['SMTP:a@contoso.example', 'smtp:A@Contoso.example'], 'duplicate'],
    [['sip:a@contoso.example', 'SIP:a@contoso.example'], 'duplicate'],
  ])('R10 refuses %j as %s, naming the address', (list, problem) => {
    expect(parseProxyAddresses(list, tenant)).toEqual(refuse({ value: list.at(-1), problem }))
  })

  test('R10 reads what it has written', () => {
    const address = fc.oneof(
      fc
        .tuple(fc.constantFrom('SMTP', 'Smtp', 'smtp'), fc.constantFrom('ann', 'Bob', 'c+d'))
        .map(([prefix, local]) => `${prefix}:${local}@Contoso.example`),
      fc.string({ unit: 'binary' }).map((value) => `X500:${value}`),
    )
    fc.assert(
      fc.property(fc.array(address, { maxLength: 4 }), (list) => {
        const parsed = parseProxyAddresses(list, tenant)
        if (parsed.ok) expect(parseProxyAddresses(parsed.value, tenant)).toEqual(parsed)
      }),
    )
  })
})

test('R10 an address has a prefix at its beginning, something behind it, and 1123 characters at most', () => {
  const problemOf = (text: string) => {
    const parsed = parseProxyAddresses([text], tenant)
    return parsed.ok ? null : parsed.error.problem
  }
  expect(problemOf('!smtp:ann@contoso.example')).toBe('no-prefix')
  expect(problemOf('SIP:')).toBe('malformed')
  expect(problemOf('SIP:  ')).toBe('malformed')
  expect(problemOf(`X500:${'a'.repeat(1118)}`)).toBeNull()
  expect(problemOf(`X500:${'a'.repeat(1119)}`)).toBe('malformed')
})
