import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const [built = '', agreed = ''] = readFileSync(join(root, 'docs', 'rules.md'), 'utf8').split(
  '\n# Agreed, and built in part\n',
)

test('every rule that the name of a test cites stands in docs/rules.md', () => {
  expect([...citedRules()].filter((rule) => ![...rulesIn(built), ...rulesIn(agreed)].includes(rule))).toEqual(
    [],
  )
})

test('every rule of docs/rules.md that is built is cited by the name of a test', () => {
  const cited = citedRules()
  expect(rulesIn(built).length).toBeGreaterThan(50)
  expect(rulesIn(built).filter((rule) => !cited.has(rule))).toEqual([])
})

function rulesIn(text: string): readonly string[] {
  return [...text.matchAll(/^- \*\*(R\d+a?)\*\*/gm)].map(([, rule = '']) => rule)
}

/** The rule numbers at the beginning of test titles, written as `R12`, `R12, R13` or `R36/R37`. */
function citedRules(): ReadonlySet<string> {
  const beginnings = testFiles().flatMap(
    (file) => readFileSync(file, 'utf8').match(/['"`]R\d+a?(?:\W{1,2}R\d+a?)*\b/g) ?? [],
  )
  return new Set(beginnings.flatMap((beginning) => beginning.match(/R\d+a?/g) ?? []))
}

function testFiles(): readonly string[] {
  return ['packages', 'apps']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .flatMap((place) => ['src', 'test', 'e2e'].map((folder) => join(place, folder)))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
}
