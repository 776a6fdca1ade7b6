import { expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { initialDomains, parseDomain, planNewTenant } from './plan-new-tenant.ts'

test('R9 R52 a domain is taken in ASCII form, in lower case', () => {
  expect(parseDomain(' Acme.EXAMPLE ')).toEqual(ok('acme.example'))
  expect(parseDomain('bücher.example')).toEqual(ok('xn--bcher-kva.example'))
})

test.each([
  '',
  'acme',
  'acme..example',
  'ada@acme.example',
  'http://acme.example',
  `${'a'.repeat(41)}.example`,
])('R9 %j is no domain that a sign-in name can lie on', (value) => {
  expect(parseDomain(value)).toEqual(refuse({ type: 'InvalidDomain', value }))
})

test('R9 the longest domain has 48 characters', () => {
  const domain = `${'a'.repeat(40)}.example`
  expect(parseDomain(domain)).toEqual(ok(domain))
})

const first = (domain: string, count: number): readonly string[] => {
  const proposals = initialDomains(domain)
  return Array.from({ length: count }, () => proposals.next().value)
}

test('R51 the initial domain is made of the own one, with a number where it is taken', () => {
  expect(first('acme.example', 3)).toEqual([
    'acme.onmicrosoft.com',
    'acme1.onmicrosoft.com',
    'acme2.onmicrosoft.com',
  ])
  for (const domain of first(`${'a'.repeat(40)}.example`, 200))
    expect(parseDomain(domain)).toEqual(ok(domain))
})

test('R9 R51 a long label is cut so that numbers of six digits still fit, and no shorter', () => {
  const [plain, numbered] = first(`${'a'.repeat(40)}.example`, 2)
  expect(plain).toBe(`${'a'.repeat(26)}.onmicrosoft.com`)
  expect(numbered).toBe(`${'a'.repeat(26)}1.onmicrosoft.com`)
  expect(`${'a'.repeat(26)}999999.onmicrosoft.com`).toHaveLength(48)
})

test('R51 a new tenant has both domains, verified, and keeps deleted users for 30 days', () => {
  const wanted = { id: 'acme', displayName: 'Acme', domain: 'acme.example' }
  expect(planNewTenant(wanted, 'acme.onmicrosoft.com')).toEqual({
    id: 'acme',
    displayName: 'Acme',
    initialDomain: 'acme.onmicrosoft.com',
    defaultDomain: 'acme.example',
    domains: [
      { name: 'acme.example', verified: true, authentication: 'managed' },
      { name: 'acme.onmicrosoft.com', verified: true, authentication: 'managed' },
    ],
    retentionDays: 30,
  })
  expect(planNewTenant({ ...wanted, domain: 'a.onmicrosoft.com' }, 'a.onmicrosoft.com').domains).toHaveLength(
    1,
  )
})
