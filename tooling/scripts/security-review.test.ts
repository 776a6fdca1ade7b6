import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** The test files that a document names, each between backticks. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+\.test\.tsx?)`/g)].map(([, file = '']) => file)

const missing = (text: string): readonly string[] =>
  namedIn(text).filter((file) => !existsSync(join(root, file)))

test.each(['SECURITY.md', 'docs/running/security-review.md'])(
  'every test that %s names exists',
  (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    expect(namedIn(text).length).toBeGreaterThan(10)
    expect(missing(text)).toEqual([])
  },
)

const review = readFileSync(join(root, 'docs/running/security-review.md'), 'utf8')
const rows = review.split('\n').filter((line) => /^\| (?:API|V)\d/.test(line))
const isChapter = (row: string): boolean => /^\| V\d+ /.test(row)
const lines = rows.filter((row) => !isChapter(row))

interface Line {
  readonly item: string
  readonly state: string
  readonly tests: readonly string[]
}

function toLine(line: string): Line {
  const [, item = '', , state = ''] = line.split('|').map((cell) => cell.trim())
  return { item, state, tests: namedIn(line) }
}

/** Items that are held and name neither a test nor a document, each of which says in its state why it is so. */
const byNature: readonly string[] = ['V1.10.1', 'V2.1.11', 'V5.4.1', 'V10.2.2', 'V14.2.4']

test('the review goes through every item once, in order', () => {
  const items = lines.map((line) => toLine(line).item)
  const asvs = items.filter((item) => item.startsWith('V'))
  expect(items.filter((item) => item.startsWith('API'))).toHaveLength(10)
  expect(asvs).toHaveLength(259)
  const toNumbers = (item: string) =>
    item
      .slice(1)
      .split('.')
      .map((part) => part.padStart(2, '0'))
      .join('.')
  expect(asvs.map(toNumbers)).toEqual([...new Set(asvs.map(toNumbers))].sort())
})

test('the review judges every chapter of ASVS 5.0, and names tests for those that are held', () => {
  const chapters = rows.filter(isChapter)
  expect(chapters.map((row) => row.split(' ')[1])).toEqual(
    Array.from({ length: 17 }, (_, at) => `V${at + 1}`),
  )
  const untested = chapters.filter((row) => namedIn(row).length === 0)
  expect(untested.map((row) => row.split(' ')[1])).toEqual(['V12', 'V17'])
})

test('every item says its state, what is open says what, and what is held names a test or a document', () => {
  const states = /^(?:held|partly: .+|open(?:[: ].+)?|the operator's.*|not applicable: .+)/
  for (const { item, state } of lines.map(toLine))
    expect([item, state]).toEqual([item, expect.stringMatching(states)])
  const bare = lines
    .map(toLine)
    .filter(({ state, tests }) => state.startsWith('held') && tests.length === 0 && !state.includes(']('))
  expect(bare.map(({ item }) => item)).toEqual(byNature)
})

test('the review counts its items as they are', () => {
  const count = (state: string) =>
    lines.slice(10).filter((line) => toLine(line).state.startsWith(state)).length
  const text = review.replaceAll(/\s+/g, ' ')
  expect(text).toContain(
    `${lines.length - 10} of them: ${count('held')} held, ${count('partly')} partly, ${count('open')} open, ` +
      `${count("the operator's")} the operator's, ${count('not applicable')} not applicable.`,
  )
})

test('a test that is renamed does not go unnoticed', () => {
  expect(missing('| V1 | held | `packages/domain/src/no-longer-here.test.ts` |')).toEqual([
    'packages/domain/src/no-longer-here.test.ts',
  ])
})
