import { expect, test } from 'vitest'
import { aDeletedUser, aTenant } from '../../testing/index.ts'
import type { LiveHolder } from '../restore-plan.ts'
import { keysToPropose } from './keys.ts'

const holder: LiveHolder = {
  kind: 'user',
  id: 'live',
  displayName: 'Live',
  heldAs: 'userPrincipalName',
  proxyAddresses: null,
}
const keysFor = (userPrincipalName: string, held: Readonly<Record<string, LiveHolder | null>>) =>
  keysToPropose([aDeletedUser({ id: 'ann', userPrincipalName })], {
    tenant: aTenant(),
    holdersByKey: new Map(Object.entries(held)) as never,
  })
const numbered = (domain: string) => [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `smtp:ann${number}@${domain}`)

test('R15 a taken name asks for its first eight numbered forms', () => {
  expect(keysFor('Ann@contoso.example', { 'smtp:ann@contoso.example': holder })).toEqual(
    numbered('contoso.example'),
  )
})

test('R15 a free name asks for nothing', () => {
  expect(keysFor('ann@contoso.example', { 'smtp:ann@contoso.example': null })).toEqual([])
})

test('R17 a name on a lost domain asks for the same names under the default domain, whoever holds it', () => {
  const keys = ['smtp:ann@contoso.example', ...numbered('contoso.example')]
  expect(keysFor('ann@gone.example', { 'smtp:ann@gone.example': null })).toEqual(keys)
})

test('R29 no name is asked for that is known already', () => {
  const known = { 'smtp:ann@contoso.example': holder, 'smtp:ann3@contoso.example': null }
  expect(keysFor('ann@contoso.example', known)).toEqual(
    numbered('contoso.example').filter((key) => !key.startsWith('smtp:ann3@')),
  )
})
