import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** The test files that a document names, each between backticks. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+\.test\.tsx?)`/g)].map(([, file = '']) => file)

const missing = (text: string): readonly string[] =>
  namedIn(text).filter((file) => !existsSync(join(root, file)))

const asvs5 = 'docs/running/security-review.md'
const asvs4 = 'docs/running/security-review-asvs-4.md'

test.each(['SECURITY.md', asvs5, asvs4])('every test that %s names exists', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  expect(namedIn(text).length).toBeGreaterThan(10)
  expect(missing(text)).toEqual([])
})

interface Line {
  readonly item: string
  readonly state: string
  readonly tests: readonly string[]
}

function toLine(line: string): Line {
  const [, item = '', , state = ''] = line.split('|').map((cell) => cell.trim())
  return { item, state, tests: namedIn(line) }
}

const read = (document: string) => {
  const text = readFileSync(join(root, document), 'utf8')
  const lines = text
    .split('\n')
    .filter((line) => /^\| (?:API|V)\d/.test(line))
    .map(toLine)
  return { text, lines, asvs: lines.filter(({ item }) => item.startsWith('V')) }
}

/** A key to sort items by, in which V10 comes after V9. */
const toNumbers = (item: string) =>
  item
    .slice(1)
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .join('.')

/** For each chapter, the number of its last section with items of level 1 or 2. */
const sectionsOf5 = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 6, 3, 4, 3, 3, 5, 3]

test('the review goes through the ten risks of APIs', () => {
  const items = read(asvs5).lines.map(({ item }) => item)
  expect(items.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, at) => `API${at + 1}`))
})

test('the review reaches the last section of every chapter of ASVS 5.0', () => {
  const items = read(asvs5).asvs.map(({ item }) => item)
  const last = new Map(items.map((item) => item.slice(1).split('.').map(Number) as [number, number]))
  expect([...last]).toEqual(sectionsOf5.map((section, at) => [at + 1, section]))
})

describe.each([
  { document: asvs5, count: 253, byNature: ['V1.4.1'] },
  {
    document: asvs4,
    count: 259,
    byNature: ['V1.10.1', 'V2.1.11', 'V5.4.1', 'V10.2.2', 'V14.2.4'],
  },
])('$document', ({ document, count, byNature }) => {
  const { text, lines, asvs } = read(document)

  test('goes through every item once, in order', () => {
    expect(asvs).toHaveLength(count)
    const numbers = asvs.map(({ item }) => toNumbers(item))
    expect(numbers).toEqual([...new Set(numbers)].sort())
  })

  test('says the state of every item, and what is open or why it does not apply', () => {
    const states = /^(?:held|partly: .+|open: .+|open$|the operator's.*|not applicable: .+)/
    for (const { item, state } of lines) expect([item, state]).toEqual([item, expect.stringMatching(states)])
  })

  test('names a test or a document for what is held, but for what is so by nature', () => {
    const bare = lines.filter(
      ({ state, tests }) => state.startsWith('held') && tests.length === 0 && !state.includes(']('),
    )
    expect(bare.map(({ item }) => item)).toEqual(byNature)
  })

  test('counts its items as they are', () => {
    const counted = (state: string) => asvs.filter((line) => line.state.startsWith(state)).length
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      `${count} of them: ${counted('held')} held, ${counted('partly')} partly, ${counted('open')} open, ` +
        `${counted("the operator's")} the operator's, ${counted('not applicable')} not applicable.`,
    )
  })
})

test('every item of ASVS 5.0 that is open or partly held says what is missing', () => {
  const open = read(asvs5).asvs.filter(({ state }) => /^(?:open|partly)/.test(state))
  expect(open.length).toBeGreaterThan(0)
  for (const { item, state } of open)
    expect([item, state]).toEqual([item, expect.stringMatching(/^\w+: .{8,}/)])
})

test('a test that is renamed does not go unnoticed', () => {
  expect(missing('| V1 | held | `packages/domain/src/no-longer-here.test.ts` |')).toEqual([
    'packages/domain/src/no-longer-here.test.ts',
  ])
})
