import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { largestRecord } from '../source-item.ts'
import { peopleOf, readAll } from '../testing/read-all.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

// An export in the form that `slapcat` writes.
const slapcat = `dn: dc=acme,dc=example
objectClass: top
objectClass: dcObject
objectClass: organization
o: Acme
dc: acme
entryUUID: 11111111-0000-0000-0000-000000000000

dn: uid=ada,ou=people,dc=acme,dc=example
objectClass: inetOrgPerson
objectClass: posixAccount
uid: ada
cn: Ada Byron
sn: Byron
givenName: Ada
mail: ada@acme.example
mail: byron@acme.example
telephoneNumber: +44 20 7946 0000
title: Analyst
userPassword:: ${base64('{SSHA}c2VjcmV0')}
employeeNumber: 00472
loginShell: /bin/bash
entryUUID: 22222222-0000-0000-0000-000000000000

dn:: ${base64('uid=zoë,ou=people,dc=acme,dc=example')}
objectClass: inetOrgPerson
uid: zoe
cn:: ${base64('Zoë Ångström')}
sn:: ${base64('Ångström')}
description: a text that is longer than seventy-eight characters and is ther
 efore folded
 , twice
entryUUID: 33333333-0000-0000-0000-000000000000
`

describe('LDIF', () => {
  test('of slapcat: people with names, addresses and entryUUID; folded and base64 values; other entries skipped', async () => {
    const items = await readAll(slapcat, 'ldif')
    expect(peopleOf(items)).toEqual([
      {
        line: 9,
        externalId: '22222222-0000-0000-0000-000000000000',
        userPrincipalName: 'ada@acme.example',
        displayName: 'Ada Byron',
        firstName: 'Ada',
        lastName: 'Byron',
        phoneNumber: '+44 20 7946 0000',
        jobTitle: 'Analyst',
        passwordHash: '{SSHA}c2VjcmV0',
        employeeId: '00472',
        proxyAddresses: ['smtp:byron@acme.example'],
      },
      {
        line: 25,
        externalId: '33333333-0000-0000-0000-000000000000',
        userPrincipalName: 'zoe',
        displayName: 'Zoë Ångström',
        lastName: 'Ångström',
      },
    ])
    expect(items).toContainEqual({ kind: 'skipped', line: 1, why: 'no-person' })
    expect(items.flatMap((item) => (item.kind === 'ignored' ? [item.column] : []))).toEqual([
      'loginShell',
      'description',
    ])
  })

  test('of ldapsearch without -LLL, with comments, a result at the end, and attributes asked for alone', async () => {
    const text =
      '# extended LDIF\n#\n# LDAPv3\n# a comment that is folded\n  over two lines\n#\n\n' +
      'dn: uid=ada,dc=acme,dc=example\nuid: ada\n\n# search result\nsearch: 2\nresult: 0 Success\n'
    const items = await readAll(text, 'ldif')
    expect(peopleOf(items)).toEqual([
      { line: 8, externalId: null, userPrincipalName: 'ada', displayName: 'ada' },
    ])
    expect(items.filter(({ kind }) => kind === 'unreadable')).toEqual([])
  })

  test('of FreeIPA and Active Directory: who is locked, and addresses with their prefix', async () => {
    const ipa =
      'dn: uid=a,dc=x\nobjectClass: person\nuid: a\nnsAccountLock: TRUE\nipaUniqueID: i-1\n\n' +
      'dn: CN=B,DC=x\nobjectClass: user\nobjectGUID:: AAECAw==\nuserPrincipalName: b@x.example\n' +
      'userAccountControl: 514\nproxyAddresses: SMTP:b@x.example\nproxyAddresses: smtp:c@x.example\nmail: b@x.example\n\n' +
      'dn: CN=PC,DC=x\nobjectClass: user\nobjectClass: computer\nuserPrincipalName: pc@x.example\n'
    expect(peopleOf(await readAll(ipa, 'ldif'))).toEqual([
      { line: 1, externalId: 'i-1', userPrincipalName: 'a', displayName: 'a', signInBlocked: true },
      {
        line: 7,
        externalId: 'AAECAw==',
        userPrincipalName: 'b@x.example',
        displayName: 'b@x.example',
        signInBlocked: true,
        proxyAddresses: ['SMTP:b@x.example', 'smtp:c@x.example'],
      },
    ])
  })

  test.each(['\n', '\r\n', '\r'])('in whatever pieces it comes, with lines that end in %j', async (end) => {
    const text = slapcat.replaceAll('\n', end)
    const whole = await readAll(slapcat, 'ldif')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(await readAll(text, 'ldif', size)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })

  test('any text comes back as it was, whichever way it is folded and encoded', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    const plain = text.filter((one) => !/[\p{Cc}\p{Cs}\uFFFD]/u.test(one) && one.trim() === one && one !== '')
    await fc.assert(
      fc.asyncProperty(plain, fc.integer({ min: 1, max: 20 }), async (name, width) => {
        const line = `cn:: ${base64(name)}`
        const [first = '', ...rest] = line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
        const folded = [first, ...rest].join('\n ')
        const source = `dn: uid=a\nobjectClass: person\nuid: a\n${folded}\n`
        expect(peopleOf(await readAll(source, 'ldif'))).toMatchObject([{ displayName: name }])
      }),
    )
  })

  test.each([
    ['a line without a colon', 'uid', 4, null, 'malformed'],
    ['base64 that is none', 'cn:: §§', 4, 'cn', 'malformed'],
    ['a value in another file', 'cn:< file:///etc/passwd', 4, 'cn', 'not-a-description'],
    ['a change of an entry', 'changetype: modify', 4, 'changetype', 'not-a-description'],
  ])('%s stops its entry only', async (_, fault, line, column, problem) => {
    const text = `dn: uid=a\nobjectClass: person\nuid: a\n${fault}\n\ndn: uid=b\nobjectClass: person\nuid: b\n`
    const items = await readAll(text, 'ldif')
    expect(items).toEqual([
      { kind: 'unreadable', line, column, problem },
      {
        kind: 'person',
        line: 6,
        person: { externalId: null, userPrincipalName: 'b', displayName: 'b' },
        handles: ['dn:uid=b', 'uid:b'],
        memberOf: [],
      },
    ])
  })

  test('an entry that is too large is not kept, and the next one is read', async () => {
    const large = `jpegPhoto:: ${'A'.repeat(largestRecord)}`
    const folded = large.match(/.{1,70}/g)?.join('\n ') ?? ''
    const text = `dn: uid=a\nobjectClass: person\nuid: a\n${folded}\n\ndn: uid=b\nobjectClass: person\nuid: b\n`
    const items = await readAll(text, 'ldif')
    expect(items.map(({ kind }) => kind)).toEqual(['unreadable', 'person'])
    expect(items[0]).toEqual({ kind: 'unreadable', line: 1, column: null, problem: 'too-large' })
  })
})
