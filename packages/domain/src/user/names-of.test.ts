import { describe, expect, test } from 'vitest'
import { haveNameInCommon, nameLetGo, namesOf } from './names-of.ts'

describe('R11 R12 the names of a live user', () => {
  test('R11 has each key once, the sign-in name before the address of the same text', () => {
    const names = namesOf({
      userPrincipalName: 'ann@contoso.example',
      proxyAddresses: [
        'SMTP:Ann@contoso.example',
        'smtp:a.smith@contoso.example',
        'smtp:A.Smith@contoso.example',
        'SIP:ann@contoso.example',
      ],
      immutableId: 'QW5u',
    })
    expect(names).toEqual([
      { key: 'smtp:ann@contoso.example', heldAs: 'userPrincipalName' },
      { key: 'smtp:a.smith@contoso.example', heldAs: 'secondaryAddress' },
      { key: 'sip:ann@contoso.example', heldAs: 'secondaryAddress' },
      { key: 'immutableid:QW5u', heldAs: 'immutableId' },
    ])
  })

  test('R11 says primary where the primary address is another than the sign-in name', () => {
    const proxyAddresses = ['SMTP:mail@contoso.example']
    const names = namesOf({ userPrincipalName: 'ann@contoso.example', proxyAddresses, immutableId: null })
    expect(names.map(({ heldAs }) => heldAs)).toEqual(['userPrincipalName', 'primaryAddress'])
  })
})

describe('R14 two people with a name in common', () => {
  const ann = {
    userPrincipalName: 'ann@contoso.example',
    proxyAddresses: ['SMTP:ann@contoso.example', 'smtp:desk@contoso.example'],
    immutableId: null,
  }
  const other = (...proxyAddresses: readonly string[]) => ({
    userPrincipalName: 'bob@contoso.example',
    proxyAddresses,
    immutableId: null,
  })

  test('R14 are those who share a sign-in name or an address, in any spelling', () => {
    expect(haveNameInCommon(ann, { ...other(), userPrincipalName: 'ANN@contoso.example' })).toBe(true)
    expect(haveNameInCommon(ann, other('SMTP:bob@contoso.example', 'smtp:Desk@contoso.example'))).toBe(true)
  })

  test('R14 are not those who share none', () => {
    expect(haveNameInCommon(ann, other('SMTP:bob@contoso.example', 'SIP:ann@contoso.example'))).toBe(false)
  })
})

describe('R11 the name that was let go', () => {
  const before = { userPrincipalName: 'Ann@contoso.example' }
  const named = { userPrincipalName: 'ann2@contoso.example', immutableId: null }

  test('R11 is the old sign-in name where the user has it no more', () => {
    expect(nameLetGo(before, { ...named, proxyAddresses: [] })).toBe('Ann@contoso.example')
    const otherKind = { ...named, proxyAddresses: ['SIP:ann@contoso.example'] }
    expect(nameLetGo(before, otherKind)).toBe('Ann@contoso.example')
  })

  test('R11 is none where the user kept it, as sign-in name or as an address, in whatever case', () => {
    expect(nameLetGo(before, { ...named, proxyAddresses: ['smtp:ANN@contoso.example'] })).toBeNull()
    expect(nameLetGo(before, { ...named, ...before, proxyAddresses: [] })).toBeNull()
  })
})
