import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import rules from './rules.cjs'

let baseDir: string

beforeEach(() => {
  baseDir = mkdtempSync(join(tmpdir(), 'dependency-rules-'))
})
afterEach(() => rmSync(baseDir, { recursive: true }))

const write = (path: string, text: string): void => {
  const file = join(baseDir, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

async function violations(): Promise<string[]> {
  const options: ICruiseOptions = {
    ...rules.options,
    baseDir,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  }
  const { output } = await cruise(['packages', 'apps', 'tooling'], options)
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}

const emptyPackages = (): void => {
  for (const name of ['packages/domain', 'packages/db', 'packages/operations', 'apps/web', 'apps/api']) {
    write(`${name}/src/index.ts`, 'export const there = true\n')
  }
  write('tooling/bench/src/main.ts', 'export const there = true\n')
}

it('the table allows operations to import domain', async () => {
  emptyPackages()
  write(
    'packages/operations/src/a.ts',
    "import { there } from '../../domain/src/index.ts'\nexport { there }\n",
  )
  expect(await violations()).toEqual([])
})

it('use-cases rest on steps, on how they are run, and on their own folder', async () => {
  emptyPackages()
  write('packages/operations/src/steps/load/b.ts', 'export const step = true\n')
  write('packages/operations/src/run/b.ts', "export { step as ran } from '../steps/load/b.ts'\n")
  write('packages/operations/src/users/b.ts', "export { ran as beside } from '../run/b.ts'\n")
  write(
    'packages/operations/src/users/a.ts',
    "export { step } from '../steps/load/b.ts'\nexport { beside } from './b.ts'\n",
  )
  expect(await violations()).toEqual([])
})

it.each([
  [
    'the domain imports another package',
    'packages/domain/src/a.ts',
    '../../db/src/index.ts',
    'domain-imports-nothing',
  ],
  ['the domain uses a Node built-in', 'packages/domain/src/a.ts', 'node:crypto', 'domain-imports-nothing'],
  ['db imports operations', 'packages/db/src/a.ts', '../../operations/src/index.ts', 'packages-db-imports'],
  ['operations speak HTTP', 'packages/operations/src/a.ts', 'node:http', 'packages-operations-without-http'],
  ['one app imports another', 'apps/api/src/a.ts', '../../web/src/index.ts', 'apps-stay-apart'],
  [
    'api opens storage outside main',
    'apps/api/src/routes/a.ts',
    '../../../../packages/db/src/index.ts',
    'apps-api-composes-db-in-one-place',
  ],
  [
    'a command reads statements',
    'apps/cli/src/commands/a.ts',
    '../../../../packages/db/src/index.ts',
    'apps-cli-without-statements',
  ],
  [
    'a client component imports operations',
    'apps/web/src/features/a.tsx',
    '../../../../packages/operations/src/index.ts',
    'apps-web-server-only',
  ],
  [
    'one contract of the API imports another',
    'apps/api/src/scim/a.ts',
    '../partner-center/b.ts',
    'apps-api-contracts-stay-apart',
  ],
  [
    'what the contracts of the API share imports one of them',
    'apps/api/src/middleware/a.ts',
    '../partner-center/b.ts',
    'apps-api-shared-below-contracts',
  ],
  [
    'a contract of the API imports the authorization server',
    'apps/api/src/partner-center/a.ts',
    '../oauth/b.ts',
    'apps-api-contracts-stay-apart',
  ],
  [
    'the authorization server imports a contract of the API',
    'apps/api/src/oauth/a.ts',
    '../partner-center/b.ts',
    'apps-api-contracts-stay-apart',
  ],
  [
    'a step imports a use-case',
    'packages/operations/src/steps/load/a.ts',
    '../../users/b.ts',
    'operations-steps-below-verbs',
  ],
  [
    'a step knows how a use-case is run',
    'packages/operations/src/steps/load/a.ts',
    '../../run/b.ts',
    'operations-steps-below-verbs',
  ],
  [
    'a use-case is known where use-cases are run',
    'packages/operations/src/run/a.ts',
    '../users/b.ts',
    'operations-run-below-verbs',
  ],
  [
    'a use-case imports one of another folder',
    'packages/operations/src/jobs/a.ts',
    '../users/b.ts',
    'operations-verbs-stay-apart',
  ],
])('a planted violation is found: %s', async (_what, file, imported, rule) => {
  emptyPackages()
  write('apps/api/src/oauth/b.ts', 'export const there = true\n')
  write('apps/api/src/partner-center/b.ts', 'export const there = true\n')
  write('packages/operations/src/users/b.ts', 'export const there = true\n')
  write('packages/operations/src/run/b.ts', 'export const there = true\n')
  write(file, `import * as planted from '${imported}'\nexport { planted }\n`)
  expect(await violations()).toContain(rule)
})

it('a planted violation is found: a package is entered beside its exports', async () => {
  emptyPackages()
  write('packages/domain/src/user/names.ts', 'export const there = true\n')
  write('packages/operations/src/a.ts', "export { there } from '../../domain/src/user/names.ts'\n")
  expect(await violations()).toContain('no-deep-imports')
})

it('a planted violation is found: two files import each other', async () => {
  emptyPackages()
  write('packages/domain/src/a.ts', "import './b.ts'\n")
  write('packages/domain/src/b.ts', "import './a.ts'\n")
  expect(await violations()).toContain('no-cycles')
})

it('a planted violation is found: two files of the tooling import each other', async () => {
  emptyPackages()
  write('tooling/bench/src/a.ts', "import './b.ts'\n")
  write('tooling/bench/src/b.ts', "import './a.ts'\n")
  expect(await violations()).toContain('no-cycles')
})

it('a client component may know the types of operations', async () => {
  emptyPackages()
  const specifier = '../../../../packages/operations/src/index.ts'
  write(
    'apps/web/src/features/a.tsx',
    `import type { there } from '${specifier}'\nexport type A = typeof there\n`,
  )
  expect(await violations()).toEqual([])
})
