import { expect, test } from 'vitest'
import { otherAddressesOf, toDraft, toProxyAddresses } from './address-draft.ts'

const proxyAddresses = [
  'SMTP:sales@contoso.example',
  'smtp:verkoop@contoso.example',
  'X500:/o=Contoso/cn=sales',
]

test('the addresses of a form are those that it began with, where nobody has changed them', () => {
  expect(toProxyAddresses(toDraft({ displayName: 'Sales', proxyAddresses }))).toEqual(proxyAddresses)
  expect(toProxyAddresses(toDraft(null))).toEqual([])
})

test('mail addresses are shown without their prefix, other kinds of address with it', () => {
  expect(toDraft({ displayName: 'Sales', proxyAddresses })).toEqual({
    displayName: 'Sales',
    primaryAddress: 'sales@contoso.example',
    otherAddresses: 'verkoop@contoso.example\nX500:/o=Contoso/cn=sales',
  })
  expect(otherAddressesOf(['SMTP:a@contoso.example'])).toEqual([])
})

test('blank lines and spaces around an address are no part of it', () => {
  const draft = {
    displayName: 'x',
    primaryAddress: ' a@contoso.example ',
    otherAddresses: '\n b@contoso.example\n\n',
  }
  expect(toProxyAddresses(draft)).toEqual(['SMTP:a@contoso.example', 'smtp:b@contoso.example'])
})
