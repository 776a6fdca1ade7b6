import { noProfileTexts } from '@reprieve/domain'
import type { DirectoryRecord, ExportedUser } from '@reprieve/domain/import'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleOf, readAll } from '../testing/read-all.ts'
import { type ExportFormat, writeExport } from './write-export.ts'

const aUser = (given: Partial<ExportedUser> = {}): ExportedUser => ({
  kind: 'user',
  id: 'u-1',
  userPrincipalName: 'ada@acme.example',
  displayName: 'Ada Byron',
  firstName: 'Ada',
  lastName: 'Byron',
  usageLocation: null,
  phoneNumber: null,
  ...noProfileTexts,
  immutableId: null,
  source: 'cloud',
  signInBlocked: false,
  proxyAddresses: ['SMTP:ada@acme.example', 'smtp:byron@acme.example'],
  createdAt: '2026-03-02T09:00:00.000Z',
  lastDirectorySyncAt: null,
  hold: null,
  mustChangePassword: false,
  externalIds: [],
  groups: [],
  managerId: null,
  roles: [],
  licences: [],
  deletion: null,
  ...given,
})

const deletion = {
  deletedAt: '2026-03-02T09:00:00.000Z',
  purgeAt: '2026-04-01T09:00:00.000Z',
  deletedById: null,
  deletedByName: 'cli',
  notes: { licences: [], roles: [], groups: [], managerId: null, directReportCount: 0 },
}

async function written(records: readonly DirectoryRecord[], format: ExportFormat): Promise<string> {
  async function* portions() {
    for (const record of records) yield [record]
  }
  let text = ''
  for await (const part of writeExport(portions(), format)) text += part
  return text
}

const group: DirectoryRecord = {
  kind: 'group',
  id: 'g-1',
  displayName: 'Team',
  proxyAddresses: [],
  createdAt: '2026-03-02T09:00:00.000Z',
  deletion: null,
}

test('jsonl has each record on a line of its own', async () => {
  const records = [group, aUser({ displayName: 'two\u2028lines' }), aUser({ id: 'u-2', deletion })]
  const lines = (await written(records, 'jsonl')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(records)
})

test('CSV has the active users, with what a spreadsheet would take for a formula escaped', async () => {
  const formula = aUser({ displayName: '=HYPERLINK("http://x")', jobTitle: '@SUM(1)' })
  const text = await written([group, formula, aUser({ id: 'u-2', deletion })], 'csv')
  expect(text.startsWith('\ufeffid,userPrincipalName,displayName,')).toBe(true)
  expect(text).toContain(`u-1,ada@acme.example,"'=HYPERLINK(""http://x"")",Ada,Byron,`)
  expect(text).toContain(",'@SUM(1),")
  expect(text).not.toContain('u-2')
})

test('LDIF is in base64 where it has to be, and folded', async () => {
  const text = await written(
    [aUser({ displayName: 'Zoë', office: ' 12 ', jobTitle: 'x'.repeat(120) })],
    'ldif',
  )
  expect(text).toContain('version: 1\n\ndn: uid=ada,ou=people,dc=acme,dc=example\nobjectClass: top\n')
  expect(text).toContain(`cn:: ${Buffer.from('Zoë').toString('base64')}\n`)
  expect(text).toContain(`physicalDeliveryOfficeName:: ${Buffer.from(' 12 ').toString('base64')}\n`)
  expect(text).toContain(`title: ${'x'.repeat(69)}\n ${'x'.repeat(51)}\n`)
  expect(text).not.toContain('userPassword')
  const withHash = await written([aUser({ passwordHash: '$argon2id$v=19$x' })], 'ldif')
  expect(withHash).toContain('userPassword: {ARGON2}$argon2id$v=19$x\n')
})

// A reader puts the replacement character where a byte does not belong to the encoding, so no import accepts
// it.
const aText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => {
  return text.trim() === text && /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]+$/u.test(text) && !/^'|\ufffd/.test(text)
})

test.each(['csv', 'ldif'] as const)(
  'R59 what %s says of a user is read back by the import',
  async (format) => {
    const users = fc.record({
      displayName: aText,
      firstName: fc.option(aText),
      lastName: aText,
      phoneNumber: fc.option(aText),
      jobTitle: fc.option(aText),
      department: fc.option(aText),
      office: fc.option(aText),
      mobilePhone: fc.option(aText),
      employeeId: fc.option(aText),
      preferredLanguage: fc.option(fc.constantFrom('nl-NL', 'de')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(users, { maxLength: 5 }), async (given) => {
        const all = given.map((members, index) =>
          aUser({ ...members, id: `u-${index}`, userPrincipalName: `u${index}@acme.example` }),
        )
        const people = peopleOf(await readAll(await written(all, format), format))
        expect(people).toHaveLength(all.length)
        for (const [index, user] of all.entries()) {
          const said = Object.entries(given[index] ?? {}).filter(([, value]) => value !== null)
          expect(people[index]).toMatchObject({
            externalId: user.id,
            userPrincipalName: user.userPrincipalName,
            ...Object.fromEntries(said),
          })
        }
      }),
      { numRuns: 100 },
    )
  },
)
