import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/**
 * Writes the package in the form that others install: JavaScript with declarations, and a package.json of its own.
 * In the workspace the package exports its source (decision 0001), so it is published from this folder only:
 * `npm run compile`, then `npm publish dist`. Another folder can be named as the argument.
 */
const home = dirname(import.meta.dirname)
const folder = resolve(process.argv[2] ?? join(home, 'dist'))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
)
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', folder], {
  cwd: home,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
for (const path of readdirSync(folder, { recursive: true }))
  if (path.endsWith('.d.ts')) nameCompiledFiles(join(folder, path))
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
cpSync(join(home, 'README.md'), join(folder, 'README.md'))
cpSync(join(home, '..', '..', 'LICENSE'), join(folder, 'LICENSE'))

/** The compiler rewrites `./a.ts` to `./a.js` in JavaScript and leaves it in declarations, where no resolver finds it. */
function nameCompiledFiles(path) {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/(from |import\()(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'))
}

function manifest() {
  const {
    private: _,
    scripts,
    devDependencies,
    dependencies,
    exports,
    ...kept
  } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return { ...kept, sideEffects: false, exports: compiledExports(exports) }
}

function compiledExports(exports) {
  const compiled = Object.entries(exports).map(([name, source]) => {
    const file = source.replace('./src/', './').replace(/\.ts$/, '')
    return [name, { types: `${file}.d.ts`, default: `${file}.js` }]
  })
  return { ...Object.fromEntries(compiled), './package.json': './package.json' }
}
