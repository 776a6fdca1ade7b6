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

test('every line of the review names a test, or says whose it is or what is open', () => {
  const review = readFileSync(join(root, 'docs/running/security-review.md'), 'utf8')
  const lines = review.split('\n').filter((line) => /^\| (?:API|V)\d/.test(line))
  expect(lines).toHaveLength(27)
  const untested = lines.filter((line) => namedIn(line).length === 0)
  expect(untested.map((line) => line.split(' ')[1])).toEqual(['V12', 'V17'])
})

test('a test that is renamed does not go unnoticed', () => {
  expect(missing('| V1 | held | `packages/domain/src/no-longer-here.test.ts` |')).toEqual([
    'packages/domain/src/no-longer-here.test.ts',
  ])
})
