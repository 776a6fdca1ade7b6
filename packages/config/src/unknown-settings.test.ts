import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from './load-config.ts'
import { knownNames, problemsOfUnknown } from './unknown-settings.ts'

const root = resolve(import.meta.dirname, '../../..')

// Decision records mention settings that no longer exist, and the tests of this package misspell some on
// purpose.
const isLeftOut = (path: string): boolean =>
  /(^|\/)(node_modules|\.next|dist|reports|decisions)(\/|$)/.test(path) ||
  /^packages\/config\/src\/.*\.test\.ts$/.test(path)

/** The source files and documents of the repository, relative to its root. */
function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(resolve(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (isLeftOut(path)) continue
    if (entry.isDirectory()) yield* filesIn(path)
    else if (/\.(ts|tsx|mjs|md)$/.test(entry.name)) yield path
  }
}

test.each([
  ['REPRIEVE_SED', 'REPRIEVE_SEED'],
  ['REPRIEVE_DATADIR', 'REPRIEVE_DATA_DIR'],
  ['REPRIEVE_PUBLIC_URLS', 'REPRIEVE_PUBLIC_URL'],
  ['REPRIEVE_SMPT_URL', 'REPRIEVE_SMTP_URL'],
  ['reprieve_trusted_proxies', 'REPRIEVE_TRUSTED_PROXIES'],
])('the misspelt %s is refused with the nearest name, %s', (misspelt, nearest) => {
  const loaded = loadConfig({ [misspelt]: 'x' })
  expect(loaded).toEqual({
    ok: false,
    problems: [`${misspelt} is not a setting: did you mean ${nearest}? (.env.example has them all)`],
  })
})

test('a name that is near to none is refused without a guess', () => {
  const name = 'REPRIEVE_COLOUR_OF_THE_CURTAINS'
  expect(problemsOfUnknown({ [name]: 'red' })).toEqual([
    `${name} is not a setting: correct the name, or remove it (.env.example has them all)`,
  ])
})

test('a misspelt setting is told together with the wrong ones', () => {
  const loaded = loadConfig({ REPRIEVE_SED: 'demo', PORT: 'http' })
  expect(loaded).toEqual({
    ok: false,
    problems: [
      'PORT is "http": it must be a whole number from 1 to 65535',
      'REPRIEVE_SED is not a setting: did you mean REPRIEVE_SEED? (.env.example has them all)',
    ],
  })
})

test('empty names, names of other programs and names that only scripts read are no problem', () => {
  expect(problemsOfUnknown({ REPRIEVE_SED: '', PROT: '1', PATH: '/bin', REPRIEVE_CHROMIUM: '/x' })).toEqual(
    [],
  )
})

test('every setting that a program, script or test of the repository names is known', () => {
  const files = [
    '.env.example',
    'README.md',
    ...['apps', 'packages', 'tooling', 'docs'].flatMap((folder) => [...filesIn(folder)]),
  ]
  const names = new Set(
    files.flatMap(
      (file) => readFileSync(resolve(root, file), 'utf8').match(/REPRIEVE_[A-Z][A-Z_]*[A-Z]/g) ?? [],
    ),
  )
  expect(names.size).toBeGreaterThan(20)
  expect([...names].filter((name) => !knownNames.includes(name))).toEqual([])
})
