import { expect, test } from 'vitest'
import { aDomain, aTenant } from '../testing/index.ts'
import { outsideRecipients } from './outside-recipients.ts'

const tenant = aTenant({
  domains: [...aTenant().domains, aDomain('xn--bcher-kva.example'), aDomain('new.example', false)],
})

test.each([
  'anna@contoso.example',
  'Anna@CONTOSO.example',
  `anna@${tenant.initialDomain}`,
  'anna@bücher.example',
  'anna@xn--bcher-kva.example',
])('R34 %s is inside, as the domain is verified', (address) => {
  expect(outsideRecipients(tenant, [address], null)).toEqual([])
})

test.each([
  'anna@mail.example',
  'anna@new.example',
  'anna@mail.contoso.example',
  'anna@notcontoso.example',
  'contoso.example@mail.example',
])('R34 %s is outside, as the domain is not verified', (address) => {
  expect(outsideRecipients(tenant, [address], null)).toEqual([address])
})

test.each(['contoso.example', '@contoso.example', ''])('R34 %j is outside, as it is no address', (text) => {
  expect(outsideRecipients(tenant, [text], null)).toEqual([text])
})

test('R34 a sender of another tenant is inside with the own sign-in name, however it is spelled, and alone', () => {
  const to = ['tech@partner.example', 'TECH@Partner.example', 'boss@partner.example', 'hr@contoso.example']
  expect(outsideRecipients(tenant, to, 'tech@partner.example')).toEqual(['boss@partner.example'])
  expect(outsideRecipients(tenant, to, null)).toEqual(to.slice(0, 3))
})
