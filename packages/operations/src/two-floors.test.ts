import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('.', import.meta.url))
const notVerbs = new Set(['run', 'steps', 'testing'])
const useCases = readdirSync(source, { withFileTypes: true })
  .filter((folder) => folder.isDirectory() && !notVerbs.has(folder.name))
  .flatMap(({ name }) => readdirSync(`${source}${name}`).map((file) => `${name}/${file}`))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
const textOf = (path: string) => readFileSync(`${source}${path}`, 'utf8')

it('folders of use-cases hold nothing else', () => {
  const listed = textOf('use-cases.ts')
  // Each of these combines several use-cases for several transports, and is not a use-case itself.
  const composed = [
    'sign-in/limited-sign-in.ts',
    'export/open-export.ts',
    'import/import-planner.ts',
    'import/work-on-imports.ts',
  ]
  const others = useCases.filter((path) => !listed.includes(`'./${path}'`) && !composed.includes(path))
  expect(others).toEqual([])
})

it.each(useCases)('%s is read on one screen: 80 lines and 12 imports at the most', (path) => {
  const text = textOf(path)
  const size = {
    lines: text.split('\n').length - 1,
    imports: (text.match(/^(?:import .*|\}) from '/gm) ?? []).length,
  }
  expect([size.lines <= 80, size.imports <= 12], `${size.lines} lines, ${size.imports} imports`).toEqual([
    true,
    true,
  ])
})
