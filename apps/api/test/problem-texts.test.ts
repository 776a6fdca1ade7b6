import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeProblem } from '@reprieve/i18n'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folders = [
  'packages/operations/src',
  'apps/api/src/partner-center/wire',
  'apps/api/src/partner-center/routes',
]

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|(^|\/)testing\//.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8')),
)

/**
 * Patterns of the problems with which inputs are refused. A problem is a sentence without its subject, so it
 * begins with a small letter; codes contain no blanks.
 */
const sayings = [
  // Elsewhere, a `message` is a finding of a check, which the command line prints in English.
  /(?:\bproblem:|\berror:|addIssue\(\{[^}]*\bmessage:)\s*(?:\([^)]*\)\s*=>\s*)?(['`])([a-z](?:(?!\1).)*? (?:(?!\1).)*)\1/gs,
  /\.refine\([^;]*?,\s*(')([a-z][^'\n]* [^'\n]*)'/g,
  /[?:]\s(')((?:is|has|must|can|needs) [^'\n]*)'/g,
]
const problems = new Set(
  sources.flatMap((text) =>
    sayings.flatMap((saying) =>
      [...text.matchAll(saying)].map(([, , said = '']) => said.replace(/\$\{[^}]*\}/g, '7')),
    ),
  ),
)

test('the sources have many texts of what can be wrong with an input', () => {
  expect(problems.size).toBeGreaterThan(20)
  expect(problems).toContain('is not behind from')
  expect(problems).toContain('is in row 7 already')
  expect(problems).toContain('is no e-mail address')
  expect(problems).toContain(
    'must be on CompanyName or Domain, with the operator equals, starts_with or substring',
  )
})

test.each([...problems])('what is wrong with an input is told in every language: %s', (problem) => {
  expect(describeProblem('en', problem)).toBe(problem)
  const told = (['nl', 'de', 'zh-Hans'] as const).map((locale) => describeProblem(locale, problem))
  expect(new Set([problem, ...told]).size).toBe(4)
})
