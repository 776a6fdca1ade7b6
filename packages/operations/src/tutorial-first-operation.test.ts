import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const page = readFileSync(new URL('../../../docs/tutorial-first-operation.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```ts\n\/\/ (packages\/operations\/src\/users\/(\S+))\n(.*?)^```$/gms)]

// The folder is beside the sources, so that packages resolve, and Git ignores it. The name of the file of
// tests must not end in `.test.ts`, or other runs would take it for a suite of their own.
const src = fileURLToPath(new URL('.', import.meta.url))
const parent = join(src, '../dist')
mkdirSync(parent, { recursive: true })
const folder = mkdtempSync(join(parent, 'tutorial-'))
afterAll(() => rmSync(folder, { recursive: true }))

const toFile = (name = '') => join(folder, basename(name).replace('.test.ts', '.promises.ts'))
for (const [, , name, code = ''] of blocks)
  writeFileSync(toFile(name), code.replaceAll("from '../", `from '${src}`))

it('the tutorial has an operation and its tests, at the places that it names', () => {
  expect(blocks.map(([, path]) => path)).toEqual([
    'packages/operations/src/users/move-department.test.ts',
    'packages/operations/src/users/move-department.ts',
  ])
})

// The tests of the tutorial become tests of this file.
await import(toFile('move-department.test.ts'))
