import { describe, expect, test } from 'vitest'
import { type RestoreListItem, readRestoreList } from './read-restore-list.ts'

const [anna, bob, cleo, nobody] = [
  'a45f1416-3300-4f65-9e8d-f123b397a4ea',
  '0198741d-3e44-7ad2-baaa-08c6a6a5b32d',
  '0198b70f-ea44-75f6-9b4b-5f434b1ae424',
  'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb',
]
const heading = 'Object ID [objectId] Required'

async function read(text: string | Uint8Array): Promise<readonly RestoreListItem[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  async function* pieces() {
    yield bytes
  }
  const items: RestoreListItem[] = []
  for await (const item of readRestoreList(pieces())) items.push(item)
  return items
}

const user = (line: number, userId: string, newUserPrincipalName: string | null = null) => ({
  kind: 'user',
  line,
  userId,
  newUserPrincipalName,
})

describe('a list of users to restore is read as its tool wrote it', () => {
  test('with the version row of the old template', async () => {
    const text = ['version:v1.0', heading, anna, bob, cleo, ''].join('\r\n')
    expect(await read(text)).toEqual([user(3, anna), user(4, bob), user(5, cleo)])
  })

  test('without it, as in the new one', async () => {
    const text = [heading, nobody, anna, bob, cleo].join('\n')
    expect(await read(text)).toEqual([user(2, nobody), user(3, anna), user(4, bob), user(5, cleo)])
  })

  test('with a separator of its own, a byte order mark and a column of ours', async () => {
    const rows = [
      'sep=;',
      'version:v1.0;',
      `${heading};newUserPrincipalName`,
      `${cleo};"cleo2@contoso.example"`,
      `${anna};`,
    ]
    expect(await read(`\uFEFF${rows.join('\r\n')}`)).toEqual([
      user(4, cleo, 'cleo2@contoso.example'),
      user(5, anna),
    ])
  })

  test('in UTF-16 with tabs', async () => {
    const text = `\uFEFFversion:v1.0\r\n${heading}\tnewUserPrincipalName\r\n${cleo}\tcleo2@contoso.example\r\n`
    expect(await read(Buffer.from(text, 'utf16le'))).toEqual([user(3, cleo, 'cleo2@contoso.example')])
  })

  test('with quotes, blanks, braces and capitals; who is named twice is told with both lines', async () => {
    const rows = [
      'version:v1.0',
      `"${heading}"`,
      `  ${anna.toUpperCase()}\t`,
      `"{${bob}}"`,
      `\u00a0${cleo}\u00a0 `,
      '',
      anna,
    ]
    expect(await read(rows.join('\n'))).toEqual([
      user(3, anna),
      user(4, bob),
      user(5, cleo),
      { kind: 'twice', line: 7, value: anna, firstLine: 3 },
    ])
  })

  test('with the example that the template keeps', async () => {
    expect(await read(`version:v1.0\n${heading}\nExample: ${nobody}\n${anna}\n`)).toEqual([
      { kind: 'skipped', line: 3, why: 'example' },
      user(4, anna),
    ])
  })

  test('with a result file, of which only those are read who did not come back', async () => {
    const rows = [
      'objectId,userPrincipalName,outcome,error',
      `${anna},,restored,`,
      `${cleo},cleo@contoso.example,failed,RestoreConflict`,
    ]
    expect(await read(rows.join('\n'))).toEqual([
      { kind: 'ignored', line: 1, column: 'userPrincipalName' },
      { kind: 'ignored', line: 1, column: 'error' },
      { kind: 'skipped', line: 2, why: 'restored' },
      user(3, cleo),
    ])
  })
})

test('a formula is the text of a name', async () => {
  const text = `${heading},newUserPrincipalName\n${cleo},"=HYPERLINK(""http://x"")"\n`
  expect(await read(text)).toEqual([user(2, cleo, '=HYPERLINK("http://x")')])
})

test('a row without an id is told with its line, and the others are read', async () => {
  expect(await read(`objectId,displayName\nAnna,Anna\n${bob},Bob\n,Cleo\n`)).toEqual([
    { kind: 'ignored', line: 1, column: 'displayName' },
    { kind: 'not-an-id', line: 2, value: 'Anna' },
    user(3, bob),
    { kind: 'not-an-id', line: 4, value: '' },
  ])
})

test('a quote that is never closed stops its row', async () => {
  const items = await read(`objectId\n"${anna}\n`)
  expect(items).toMatchObject([{ kind: 'unreadable', line: 2, problem: 'malformed' }])
})

test('a file without a heading of ids says so, and nothing is read from it', async () => {
  expect(await read(`name\n${anna}\n`)).toEqual([{ kind: 'no-ids', line: 1 }])
  expect(await read('')).toEqual([])
})
