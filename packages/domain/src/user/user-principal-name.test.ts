import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { aDomain, aTenant } from '../testing/index.ts'
import { parseUserPrincipalName } from './user-principal-name.ts'

const tenant = aTenant()
const longDomain = `${'d'.repeat(41)}.example`

describe('R9 a sign-in name', () => {
  test.each([
    ['ann@contoso.example', 'ann@contoso.example'],
    ['Ann.Smith@CONTOSO.Example', 'Ann.Smith@contoso.example'],
    ["O'Neil-_!#^~9@fabrikam.example", "O'Neil-_!#^~9@fabrikam.example"],
    [`${'a'.repeat(64)}@contoso.example`, `${'a'.repeat(64)}@contoso.example`],
    ['ann@contoso.initial.example', 'ann@contoso.initial.example'],
  ])('R9 accepts %s', (text, stored) => {
    expect(parseUserPrincipalName(text, tenant)).toEqual(ok(stored))
  })

  test.each([
    ['', 'empty'],
    ['@contoso.example', 'empty'],
    ['ann', 'no-at-sign'],
    [`${'a'.repeat(65)}@contoso.example`, 'local-part-too-long'],
    ['ann smith@contoso.example', 'local-part-characters'],
    [' ann@contoso.example', 'local-part-characters'],
    ['ann+news@contoso.example', 'local-part-characters'],
    ['ann@home@contoso.example', 'local-part-characters'],
    ['ren\u00e9@contoso.example', 'local-part-characters'],
    ['.ann@contoso.example', 'local-part-dots'],
    ['ann.@contoso.example', 'local-part-dots'],
    ['a..n@contoso.example', 'local-part-dots'],
    ['ann@', 'domain-malformed'],
    ['ann@contoso', 'domain-malformed'],
    ['ann@contoso..example', 'domain-malformed'],
    ['ann@-contoso.example', 'domain-malformed'],
    ['ann@contoso.example ', 'domain-malformed'],
    ['ann@b\u00fccher.example/path', 'domain-malformed'],
    ['ann@b\u00fccher.example:80', 'domain-malformed'],
    [`ann@${longDomain}`, 'domain-too-long'],
    ['ann@gone.example', 'domain-not-verified'],
    ['ann@elsewhere.example', 'domain-not-verified'],
    [`${'a'.repeat(64)}@${longDomain}`, 'too-long'],
  ])('R9 refuses "%s" as %s', (text, problem) => {
    const withLong = { ...tenant, domains: [...tenant.domains, aDomain(longDomain)] }
    expect(parseUserPrincipalName(text, withLong)).toEqual(refuse(problem))
  })

  test('R9 holds an international domain in its ASCII form', () => {
    const international = { ...tenant, domains: [aDomain('xn--bcher-kva.example')] }
    const stored = ok('ann@xn--bcher-kva.example')
    expect(parseUserPrincipalName('ann@B\u00fccher.example', international)).toEqual(stored)
    expect(parseUserPrincipalName('ann@xn--bcher-kva.example', international)).toEqual(stored)
  })

  test('R9 reads what it has written, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }).map((local) => `${local}@contoso.example`),
      fc
        .string({ unit: fc.constantFrom(...'aB9.-_~'), maxLength: 70 })
        .map((local) => `${local}@Contoso.example`),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseUserPrincipalName(text, tenant)
        if (parsed.ok) expect(parseUserPrincipalName(parsed.value, tenant)).toEqual(parsed)
      }),
    )
  })
})

test('R9 113 characters are the most, 48 of them behind the at sign', () => {
  const domain = `${'a'.repeat(40)}.example`
  const wide = aTenant({ domains: [aDomain(domain)] })
  const longest = `${'b'.repeat(64)}@${domain}`
  expect(domain).toHaveLength(48)
  expect(parseUserPrincipalName(longest, wide)).toEqual(ok(longest))
  expect(parseUserPrincipalName(`b${longest}`, wide)).toEqual(refuse('too-long'))
  expect(parseUserPrincipalName(`b@a${domain}`, wide)).toEqual(refuse('domain-too-long'))
})
