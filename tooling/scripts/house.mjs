import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureInstalled, root } from './workspace.mjs'

/**
 * Measures how the house is laid out: files and lines of the product, how they import each other, and what one warm
 * restore executes. It takes about a minute on an idle machine. Compare two revisions by running it on each. With
 * `--mergeable`, it only lists the small files that could be part of their only importer.
 */
ensureInstalled()
const isProduct = (path) =>
  /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/.test(path) &&
  !/\.test\.tsx?$|\/testing\/|-testing\/|\.config\.ts$/.test(path)
const sources = run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], root)
  .split('\n')
  .filter(isProduct)
const linesOf = (path) => readFileSync(join(root, path), 'utf8').split('\n').length - 1
const sizes = sources.map(linesOf).sort((one, other) => one - other)

const graph = JSON.parse(run('npm', ['run', '--silent', 'graph'], join(root, 'tooling/dependency-rules')))
const modules = graph.modules.filter(({ source }) => isProduct(source))
const arrows = modules.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ resolved }) => resolved !== source && isProduct(resolved))
    .map(({ resolved, circular }) => ({ from: source, to: resolved, circular })),
)
const importers = new Map()
for (const { from, to } of arrows) importers.set(to, (importers.get(to) ?? new Set()).add(from))
const onlyOne = [...importers.values()].filter(({ size }) => size === 1)
// Such a file is merged with its importer, unless it is a rule or reads better alone.
const mergeable = [...importers]
  .filter(([path, { size }]) => size === 1 && linesOf(path) <= 40 && !hasTest(path))
  .flatMap(([path, [importer]]) => (dirname(path) === dirname(importer) ? [{ path, importer }] : []))
if (process.argv.includes('--mergeable')) {
  for (const { path, importer } of mergeable) process.stdout.write(`${path} <- ${importer}\n`)
  process.exit()
}

function hasTest(path) {
  return ['.test.ts', '.test.tsx', '.property.test.ts'].some((end) =>
    existsSync(join(root, path.replace(/\.tsx?$/, end))),
  )
}

const folderOf = (path) => /^packages\/operations\/src\/([^/]+)\//.exec(path)?.[1]
const between = new Set()
for (const { from, to } of arrows) {
  const [one, other] = [folderOf(from), folderOf(to)]
  if (one !== undefined && other !== undefined && one !== other) between.add(`${one} → ${other}`)
}
const mutual = [...between].filter((arrow) => {
  const [one, other] = arrow.split(' → ')
  return one < other && between.has(`${other} → ${one}`)
})

const restore = JSON.parse(
  run(process.execPath, ['--import', 'tsx', 'src/restore-coverage.ts'], join(root, 'tooling/bench')),
)
const sizeOf = (path) => {
  const imports = readFileSync(join(root, path), 'utf8').match(/\bfrom '[^']+'$/gm) ?? []
  return `${linesOf(path)} lines, ${imports.length} imports`
}

const measured = {
  'product files': sources.length,
  'product lines': sizes.reduce((sum, size) => sum + size, 0),
  'median lines of a file': sizes[Math.floor(sizes.length / 2)],
  'files with one importer': onlyOne.length,
  'of these at most 40 lines, beside their importer, without a test': mergeable.length,
  'files in a cycle': new Set(arrows.filter(({ circular }) => circular).map(({ from }) => from)).size,
  'arrows between folders of operations': between.size,
  'folders of operations that import each other':
    mutual.map((arrow) => arrow.replace('→', '↔')).join(', ') || 0,
  'functions that a warm restore passes': restore.functions,
  'files that a warm restore passes': restore.files,
  'statements of a warm restore': restore.statements,
  'restore-user.ts': sizeOf('packages/operations/src/users/restore-user.ts'),
  'define-operation.ts': sizeOf(sources.find((path) => path.endsWith('/define-operation.ts'))),
}
for (const [name, value] of Object.entries(measured)) process.stdout.write(`${name}: ${value}\n`)

function run(command, commandArguments, cwd) {
  const options = { cwd, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] }
  return execFileSync(command, commandArguments, options)
}
