// Makes the archive for installing a server: `reprieve-<version>-<platform>.tar.gz`, with everything that runs and
// nothing that builds. Call it after the build. The first argument is the output folder; the default is `dist`.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFileTrace } from '@vercel/nft'
import { create } from 'tar'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const target = resolve(process.argv[2] ?? join(root, 'dist'))
const name = `reprieve-${version}`
const archive = join(target, `${name}-${process.platform}-${process.arch}.tar.gz`)

const programs = [
  'apps/api/dist/main.mjs',
  'apps/api/dist/emulate.mjs',
  'apps/api/dist/thread.mjs',
  'apps/worker/dist/main.mjs',
  'apps/cli/dist/main.mjs',
  'apps/web/.next/main.mjs',
  'packages/db/src/sqlite/checkpoint-worker.mjs',
  'packages/db/src/sqlite/look-over-worker.mjs',
]
/** Files that are read at run time, and files that people read. */
const folders = [
  'apps/web/.next/server',
  'apps/web/.next/static',
  'apps/web/.next/node_modules',
  'packages/db/migrations',
  'docs/api/errors',
  'docs/running',
]
const files = [
  ...readdirSync(join(root, 'apps/web/.next'))
    .filter((file) => /^BUILD_ID$|\.json$/.test(file) && !file.endsWith('.nft.json'))
    .map((file) => `apps/web/.next/${file}`),
  ...['api', 'cli', 'web', 'worker'].map((app) => `apps/${app}/package.json`),
  ...['run-parts', 'ports', 'supervise', 'end-with-parent'].map((script) => `tooling/scripts/${script}.mjs`),
  'package.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  '.env.example',
]

/**
 * Sources and their maps, the compilers that only development needs, and image optimisation, because there are no
 * images.
 */
const notUsed =
  /\.(map|tsx?)$|(^|\/)(sharp|@img)(\/|@)|\/next\/dist\/(docs|compiled\/(webpack|babel|babel-packages))\/|\.runtime\.dev\.js$/

/** The files of the API's reference page, which are only looked up at run time. */
const reference = ['package.json', 'swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']
const swagger = 'apps/api/node_modules/swagger-ui-dist'
files.push(swagger, ...reference.map((file) => relative(root, join(realpathSync(join(root, swagger)), file))))

const missing = [...programs, ...folders, ...files].filter((path) => !existsSync(join(root, path)))
if (missing.length > 0) {
  process.stderr.write(`These are missing; run \`npm run build\` first: ${missing.join(', ')}\n`)
  process.exit(1)
}

const parent = mkdtempSync(join(tmpdir(), 'reprieve-release-'))
try {
  const folder = join(parent, name)
  for (const path of [...(await tracedFiles()), ...folders, ...files]) copy(path, folder)
  copyFiles(folder)
  writeFileSync(
    join(folder, 'release.json'),
    `${JSON.stringify({ version, platform: process.platform, arch: process.arch, modules: process.versions.modules })}\n`,
  )
  mkdirSync(target, { recursive: true })
  await create({ file: archive, cwd: parent, gzip: { level: 9 }, portable: true }, [name])
} finally {
  rmSync(parent, { recursive: true, force: true })
}
process.stdout.write(`${relative(process.cwd(), archive)}\n`)

/** The library files that the programs and the pages of the admin center load, directly or indirectly. */
async function tracedFiles() {
  const { fileList } = await nodeFileTrace(
    programs.map((program) => join(root, program)),
    { base: root, processCwd: root, ignore: (path) => notUsed.test(path) },
  )
  const pages = readdirSync(join(root, 'apps/web/.next'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.nft.json') && !path.startsWith('cache'))
    .flatMap((path) => {
      const place = join(root, 'apps/web/.next', path)
      /** @type {{ files: string[] }} */
      const trace = JSON.parse(readFileSync(place, 'utf8'))
      return trace.files.map((file) => relative(root, join(dirname(place), file)))
    })
  const used = [...fileList, ...pages].filter((path) => !notUsed.test(path) && !path.startsWith('..'))
  return new Set(used.filter((path) => existsSync(join(root, path))))
}

/** Copies a file, a link or a folder to the same place below `folder`. @param {string} path @param {string} folder */
function copy(path, folder) {
  const from = join(root, path)
  const to = join(folder, path)
  const stats = lstatSync(from)
  mkdirSync(dirname(to), { recursive: true })
  if (stats.isFile()) copyFileSync(from, to)
  else if (stats.isSymbolicLink()) {
    if (!lstatSync(to, { throwIfNoEntry: false })) symlinkSync(readlinkSync(from), to)
  } else {
    cpSync(from, to, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/\.map$|\.nft\.json$/.test(file),
    })
  }
}

/** Copies the files that only the archive has. @param {string} folder */
function copyFiles(folder) {
  cpSync(fileURLToPath(new URL('../files', import.meta.url)), folder, { recursive: true })
  chmodSync(join(folder, 'bin/reprieve'), 0o755)
}
