import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const project = mkdtempSync(join(tmpdir(), 'reprieve-lint-'))
afterAll(() => rmSync(project, { recursive: true }))

// The plugins are those of the repository's own configuration, so a rule that is not switched on there fails
// here.
beforeAll(() => {
  const { plugins } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
    readonly plugins: readonly { readonly path: string }[]
  }
  const absolute = plugins.map(({ path }) => join(root, path))
  writeFileSync(join(project, 'biome.json'), JSON.stringify({ root: true, plugins: absolute }))
})

/** What Biome reports about a file with this text. */
function lint(text: string): string {
  writeFileSync(join(project, 'planted.tsx'), `${text}\n`)
  const biome = join(root, 'node_modules/.bin/biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', 'planted.tsx'], { cwd: project, encoding: 'utf8' })
  return stdout + stderr
}

const refusal = 'Write the members of this literal into the outer one, each on a line of its own.'

test.each([
  ['an object in an object', 'export const planted = { ...{ one: 1, two: 2 }, three: 3 }'],
  ['an object in parentheses', 'export const planted = { ...({ one: 1 }), two: 2 }'],
  ['an array in an array', 'export const planted = [...[1, 2], 3]'],
  ['a constant array in an array', "export const planted = [...(['one'] as const), 'two']"],
  ['an object that satisfies a type', 'export const planted = { ...({ one: 1 } satisfies object), two: 2 }'],
  ['an array among arguments', 'export const planted = Math.max(...[1, 2], 3)'],
  ['an object among the attributes of an element', "export const planted = <p {...{ id: 'one' }} />"],
])('a planted violation is found: %s', (_what, text) => {
  expect(lint(text)).toContain(refusal)
})

test('values, conditions and results of calls may be spread', () => {
  const text =
    'export const allowed = (given: object, is: boolean) =>\n' +
    '  [{ ...given, ...(is ? { one: 1 } : {}), ...(is && { two: 2 }) }, ...[1].map(String)]'
  expect(lint(text)).toContain('Checked 1 file')
  expect(lint(text)).not.toContain(refusal)
})
