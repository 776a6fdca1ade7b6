import { expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { aDomain, aTenant } from '../testing/index.ts'
import type { Holder } from '../user/conflicts.ts'
import {
  checkDefaultDomain,
  checkDomainRemoval,
  checkVerification,
  findDomain,
  planDomainAddition,
  verificationText,
} from './plan-domains.ts'

const tenant = aTenant({ domains: [...aTenant().domains, aDomain('xn--bcher-kva.example')] })
const unused = { count: 0, holders: [] }

test.each(['contoso.example', ' CONTOSO.Example '])('R11 %j is found however it is spelled', (text) => {
  expect(findDomain(tenant, text)).toEqual(ok(aDomain('contoso.example')))
})

test('R11 an international domain is found in either form', () => {
  for (const text of ['bücher.example', 'XN--BCHER-KVA.example'])
    expect(findDomain(tenant, text)).toEqual(ok(aDomain('xn--bcher-kva.example')))
})

test.each(['other.example', 'contoso', '', 'a b.example'])('R52 %j is no domain of the tenant', (domain) => {
  expect(findDomain(tenant, domain)).toEqual(refuse({ type: 'DomainNotFound', domain }))
})

test('R52 a domain is added unverified, and again changes nothing of it', () => {
  expect(planDomainAddition(tenant, 'new.example', null)).toEqual(ok(aDomain('new.example', false)))
  expect(planDomainAddition(tenant, 'contoso.example', tenant.id)).toEqual(ok(aDomain('contoso.example')))
  expect(planDomainAddition(tenant, 'gone.example', null)).toEqual(ok(aDomain('gone.example', false)))
})

test('R52 a domain that another tenant owns is refused, also where the tenant has added it before', () => {
  for (const domain of ['new.example', 'gone.example'])
    expect(planDomainAddition(tenant, domain, 'another')).toEqual(refuse({ type: 'DomainTaken', domain }))
})

test('R52 the TXT record may stand beside others, and must be the whole of one', () => {
  const expected = verificationText('abc')
  const proven = (records: readonly string[]) => checkVerification('new.example', records, expected)
  expect(proven(['v=spf1 -all', ` ${expected}\n`])).toEqual(ok(null))
  const refusal = refuse({ type: 'DomainNotProven', domain: 'new.example', expected })
  for (const records of [[], ['v=spf1 -all'], [`${expected}d`], [expected.toUpperCase()], [`x ${expected}`]])
    expect(proven(records)).toEqual(refusal)
})

test('R52 the default domain is a verified one', () => {
  expect(checkDefaultDomain(aDomain('fabrikam.example'))).toEqual(ok(null))
  expect(checkDefaultDomain(aDomain('gone.example', false))).toEqual(
    refuse({ type: 'DomainNotVerified', domain: 'gone.example' }),
  )
})

test('R51 R52 neither the initial domain nor the default one is removed, used or not', () => {
  const check = (name: string) => checkDomainRemoval(tenant, aDomain(name), unused)
  expect(check('contoso.initial.example')).toEqual(
    refuse({ type: 'DomainNeeded', domain: 'contoso.initial.example', needed: 'initial' }),
  )
  expect(check('contoso.example')).toEqual(
    refuse({ type: 'DomainNeeded', domain: 'contoso.example', needed: 'default' }),
  )
  const own = { ...tenant, defaultDomain: tenant.initialDomain }
  expect(checkDomainRemoval(own, aDomain('contoso.example'), unused)).toEqual(ok(null))
  expect(checkDomainRemoval(own, aDomain(own.initialDomain), unused)).toMatchObject({
    error: { needed: 'initial' },
  })
})

test('R52 a domain is removed when no live name uses it, and the refusal names the holders', () => {
  const holder: Holder = {
    kind: 'group',
    id: 'g',
    displayName: 'Team',
    userPrincipalName: null,
    heldAs: 'primaryAddress',
    row: null,
  }
  const domain = aDomain('fabrikam.example')
  expect(checkDomainRemoval(tenant, domain, unused)).toEqual(ok(null))
  const use = { count: 21, holders: [holder] }
  expect(checkDomainRemoval(tenant, domain, use)).toEqual(
    refuse({ type: 'DomainInUse', domain: 'fabrikam.example', ...use }),
  )
})
