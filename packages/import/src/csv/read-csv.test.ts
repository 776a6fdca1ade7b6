import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableSourceError } from '../source-item.ts'
import { peopleOf, readAll } from '../testing/read-all.ts'

const bom = '\uFEFF'
const anna = { externalId: null, userPrincipalName: 'anna@contoso.example', displayName: 'Anna Jansen' }
const bob = { externalId: null, userPrincipalName: 'bob@contoso.example', displayName: 'Bob' }
const utf16 = (text: string, littleEndian = true) => {
  const bytes = Buffer.from(bom + text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}
const table =
  'userPrincipalName,displayName\r\nanna@contoso.example,Anna Jansen\r\nbob@contoso.example,Bob\r\n'
const read = async (text: string | Uint8Array) => peopleOf(await readAll(text, 'csv'))

describe('a CSV file is read as it is', () => {
  test.each([
    ['as Excel saves it, with a byte order mark', bom + table, [2, 3]],
    ['with line feeds', table.replaceAll('\r\n', '\n'), [2, 3]],
    ['with carriage returns', table.replaceAll('\r\n', '\r'), [2, 3]],
    ['without an end of the last line', table.trimEnd(), [2, 3]],
    ['with semicolons', table.replaceAll(',', ';'), [2, 3]],
    ['with tabs', table.replaceAll(',', '\t'), [2, 3]],
    ['with a line that says the separator', `${bom}sep=;\r\n${table.replaceAll(',', ';')}`, [3, 4]],
    ['in UTF-16 with tabs, as Excel saves Unicode text', utf16(table.replaceAll(',', '\t')), [2, 3]],
    ['in UTF-16 with the high byte first', utf16(table, false), [2, 3]],
    ['with the version row of old templates', `version:v1.0,\r\n${table}`, [3, 4]],
    ['with headings in capitals', table.replace('displayName', 'DISPLAYNAME'), [2, 3]],
    ['with blanks about the values', table.replaceAll(',', ' ,\u00a0'), [2, 3]],
    ['with empty rows between', table.replaceAll('\r\n', '\r\n,\r\n\r\n'), [4, 7]],
  ])('%s', async (_, text, lines) => {
    expect(await read(text)).toEqual([
      { line: lines[0], ...anna },
      { line: lines[1], ...bob },
    ])
  })

  test('in whatever pieces it comes', async () => {
    const text = `${bom}sep=;\r\n${table.replaceAll(',', ';').replace('Bob', '"Zoë; ""B"""')}`
    const whole = await readAll(text, 'csv')
    expect(peopleOf(whole)[1]?.displayName).toBe('Zoë; "B"')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await readAll(text, 'csv', size)).toEqual(whole)
      }),
    )
  })
})

describe('the downloads and templates of admin centers', () => {
  test('Entra, Download users', async () => {
    const items = await readAll(
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,accountEnabled,usageLocation,telephoneNumber\n' +
        'ada@contoso.example,Ada Byron,Byron,ada@contoso.example,Ada,5f0c,Member,Engineer,True,NL,+31 20\n' +
        'eve@contoso.example,Eve,,,,6f0d,Member,,False,,\n',
      'csv',
    )
    expect(peopleOf(items)).toEqual([
      {
        line: 2,
        externalId: '5f0c',
        userPrincipalName: 'ada@contoso.example',
        displayName: 'Ada Byron',
        firstName: 'Ada',
        lastName: 'Byron',
        usageLocation: 'NL',
        phoneNumber: '+31 20',
        jobTitle: 'Engineer',
        signInBlocked: false,
      },
      {
        line: 3,
        externalId: '6f0d',
        userPrincipalName: 'eve@contoso.example',
        displayName: 'Eve',
        signInBlocked: true,
      },
    ])
    expect(items.flatMap((item) => (item.kind === 'ignored' ? [item.column] : []))).toEqual([
      'mail',
      'userType',
    ])
  })

  test('Microsoft 365, Export users', async () => {
    expect(
      await read(
        'Block credential,Display name,First name,Last name,Proxy addresses,Usage location,User principal name\n' +
          'False,Ada Byron,Ada,Byron,SMTP:ada@contoso.example+smtp:a+b@contoso.example,NL,ada@contoso.example\n',
      ),
    ).toEqual([
      {
        line: 2,
        externalId: null,
        userPrincipalName: 'ada@contoso.example',
        displayName: 'Ada Byron',
        firstName: 'Ada',
        lastName: 'Byron',
        usageLocation: 'NL',
        signInBlocked: false,
        proxyAddresses: ['SMTP:ada@contoso.example', 'smtp:a+b@contoso.example'],
      },
    ])
  })

  test('Google Workspace, Download users', async () => {
    expect(
      await read(
        'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Status [READ ONLY],Work Phone\n' +
          'Ada,Byron,ada@contoso.example,****,Suspended,123\n',
      ),
    ).toEqual([
      {
        line: 2,
        externalId: null,
        userPrincipalName: 'ada@contoso.example',
        displayName: 'Ada Byron',
        firstName: 'Ada',
        lastName: 'Byron',
        phoneNumber: '123',
        signInBlocked: true,
      },
    ])
  })

  test('Partner Center, Import users', async () => {
    const people = await read(
      'User Name,First Name,Last Name,Display Name,Job Title\nada@contoso.example,Ada,Byron,Ada B.,Engineer\n',
    )
    expect(people).toMatchObject([{ userPrincipalName: 'ada@contoso.example', displayName: 'Ada B.' }])
  })

  test('Entra, template for bulk creation, whose example is skipped', async () => {
    const items = await readAll(
      'version:v1.0,,,,\r\n' +
        'Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,First name [givenName]\r\n' +
        'Example: Chris Green,chris@contoso.com,myPassword1234,No,Chris\r\n' +
        'Ada Byron,ada@contoso.example,secret,Yes,Ada\r\n',
      'csv',
    )
    expect(items).toContainEqual({ kind: 'skipped', line: 3, why: 'example' })
    expect(peopleOf(items)).toEqual([
      {
        line: 4,
        externalId: null,
        userPrincipalName: 'ada@contoso.example',
        displayName: 'Ada Byron',
        firstName: 'Ada',
        signInBlocked: true,
      },
    ])
  })
})

describe('a fault stops its row only', () => {
  const rowsAround = (row: string) =>
    `userPrincipalName,displayName,notes,accountEnabled\nanna@contoso.example,Anna Jansen,,\n${row}\nbob@contoso.example,Bob,,\n`

  test.each([
    ['no name', ',Nobody,,', 'userPrincipalName', 'no-name', 3, 4],
    ['a line break in a name', 'x@y.example,"A\nB",,', 'displayName', 'characters', 3, 5],
    ['a state that is none', 'x@y.example,X,,perhaps', 'accountEnabled', 'not-yes-or-no', 3, 4],
    ['more values than headings', 'x@y.example,X,,true,more', '5', 'malformed', 3, 4],
    ['a text too long', `x@y.example,${'x'.repeat(1025)},,`, 'displayName', 'too-large', 3, 4],
    ['a quote within a value', 'x@y.example,X "the" Y,,', '2', 'malformed', 3, 4],
  ])('%s', async (_, row, column, problem, line, bobsLine) => {
    const items = await readAll(rowsAround(row), 'csv')
    expect(items.filter(({ kind }) => kind === 'unreadable')).toEqual([
      { kind: 'unreadable', line, column, problem },
    ])
    expect(peopleOf(items)).toEqual([
      { line: 2, ...anna },
      { line: bobsLine, ...bob },
    ])
  })

  test('bytes of Windows-1252 cost a row where they are used, and nothing in a column that is ignored', async () => {
    const text = rowsAround('zoe@contoso.example,Zo@,,').replace('Jansen,,', 'Jansen,caf@,')
    const bytes = Buffer.from(text)
    for (const word of ['Zo@', 'caf@']) bytes[bytes.indexOf(word) + word.length - 1] = 0xe9
    const items = await readAll(bytes, 'csv')
    expect(items.filter(({ kind }) => kind === 'unreadable')).toEqual([
      { kind: 'unreadable', line: 3, column: 'displayName', problem: 'encoding' },
    ])
    expect(peopleOf(items).map(({ line }) => line)).toEqual([2, 4])
  })

  test('line numbers are right behind a value with line breaks', async () => {
    const items = await readAll(rowsAround('x@y.example,X,"one\r\ntwo\nthree",'), 'csv')
    expect(peopleOf(items).map(({ line }) => line)).toEqual([2, 3, 6])
  })
})

test('a file without sign-in names is refused with the headings that are expected', async () => {
  await expect(readAll('objectClass,name\nx,y\n', 'csv')).rejects.toThrow(UnreadableSourceError)
  await expect(readAll('objectClass,name\nx,y\n', 'csv')).rejects.toThrow('userPrincipalName')
})

test('an empty file tells of nobody', async () => {
  expect(await readAll('', 'csv')).toEqual([])
})
