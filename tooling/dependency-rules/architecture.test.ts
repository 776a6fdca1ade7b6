import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

type Graph = ReadonlyMap<string, ReadonlySet<string>>

test('the diagram of ARCHITECTURE shows what the packages of the product declare to import', () => {
  const declared = declaredGraph()
  expect(declared.size).toBeGreaterThan(10)
  expect(reachable(drawnGraph())).toEqual(reachable(declared))
})

test('the table of ARCHITECTURE names every package of the product', () => {
  for (const place of places()) expect(architecture).toContain(`| \`${place}\` |`)
})

function places(): readonly string[] {
  return ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  )
}

function declaredGraph(): Graph {
  const graph = places().map((place): [string, Set<string>] => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8'))
    const own = Object.keys(dependencies).filter((name) => name.startsWith('@reprieve/'))
    return [place.replace(/^.*\//, ''), new Set(own.map((name) => name.replace('@reprieve/', '')))]
  })
  return new Map(graph)
}

/** The arrows of the Mermaid diagram. `a & b --> c & d` stands for four of them. */
function drawnGraph(): Graph {
  const graph = new Map<string, Set<string>>()
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(architecture)?.[1] ?? ''
  for (const [, from = '', to = ''] of diagram.matchAll(/^ +(.+) --> (.+)$/gm)) {
    for (const one of [...from.split(' & '), ...to.split(' & ')]) graph.set(one, graph.get(one) ?? new Set())
    for (const one of from.split(' & ')) for (const other of to.split(' & ')) graph.get(one)?.add(other)
  }
  return graph
}

/**
 * Every package that each package reaches over any number of arrows. A diagram without superfluous arrows has
 * the same reach as the real dependencies.
 */
function reachable(graph: Graph): Readonly<Record<string, readonly string[]>> {
  const reach = (from: string, seen: Set<string>): Set<string> => {
    for (const next of graph.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next))
    return seen
  }
  return Object.fromEntries(
    [...graph.keys()].sort().map((name) => [name, [...reach(name, new Set())].sort()]),
  )
}

test('the excerpt of ARCHITECTURE stands in the operation that it is taken from', () => {
  const [, path = '', excerpt = ''] = /From `([^`]+)`:\n\n```ts\n([\s\S]*?)```/.exec(architecture) ?? []
  expect(excerpt.split('\n').length).toBeGreaterThan(10)
  expect(readFileSync(join(root, 'packages', 'operations', 'src', path), 'utf8')).toContain(excerpt)
})
