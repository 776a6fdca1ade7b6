// Plain JavaScript, because the packages' builds run it before anything can load TypeScript.
import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * Compiles a program with its libraries into `main.mjs` and its parts in a separate folder. It starts in a fraction of
 * the time that it takes from source. Libraries with native code are loaded from the importing package's place, and
 * files that a module finds beside itself stay where they are. A folder that keeps the places of both, relative to
 * `outdir`, can be moved elsewhere.
 * @param {string} main the path of the program's TypeScript file
 * @param {string} outdir the folder of the compiled program; files in it are overwritten
 * @param {readonly string[]} further the paths of other programs of the same app, which are compiled beside it and share
 * its parts
 * @returns {Promise<string>} the path of the compiled program
 */
export async function bundleProgram(main, outdir, further = []) {
  const others = Object.fromEntries(further.map((path) => [basename(path, '.ts'), resolve(path)]))
  const threads = await bundle({ main: resolve(main), ...others }, outdir)
  if (Object.keys(threads).length > 0) await bundle(threads, outdir)
  return join(outdir, 'main.mjs')
}

/** @param {Record<string, string>} entryPoints @param {string} outdir */
async function bundle(entryPoints, outdir) {
  /** @type {Record<string, string>} */
  const threads = {}
  await build({
    entryPoints,
    outdir,
    bundle: true,
    // Each command loads only what it needs.
    splitting: true,
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // `pg` tries to load it, and continues without.
    external: ['pg-native'],
    // CommonJS libraries use it to load Node's own modules.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    plugins: [leaveNativeOutside(outdir), keepPlaces(outdir, threads)],
  })
  return threads
}

const native = /^(better-sqlite3|@node-rs\/argon2)$/

/** @param {string} outdir @returns {import('esbuild').Plugin} */
const leaveNativeOutside = (outdir) => ({
  name: 'leave native outside',
  setup: ({ onResolve, resolve: resolveModule }) => {
    onResolve({ filter: native }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === asked) return undefined
      const found = await resolveModule(path, { kind, importer, resolveDir, pluginData: asked })
      return found.errors.length > 0 ? found : { path: toSpecifier(outdir, found.path), external: true }
    })
  },
})

const asked = 'resolved by esbuild itself'

/**
 * Modules of this workspace find the files beside them in their original places. A thread that loads TypeScript through
 * `x-entry.mjs` becomes the compiled `x.mjs` beside the program.
 * @param {string} outdir
 * @param {Record<string, string>} threads receives the source of each such thread under its name
 * @returns {import('esbuild').Plugin}
 */
const keepPlaces = (outdir, threads) => ({
  name: 'keep places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
      if (path.includes('/node_modules/')) return undefined
      const place = `new URL(${JSON.stringify(toSpecifier(outdir, path))}, import.meta.url).href`
      const contents = readFileSync(path, 'utf8')
        .replaceAll(/import\.meta\.url/g, place)
        .replaceAll(/new URL\('\.\/([\w-]+)-entry\.mjs', new URL\([^)]*\)\.href\)/g, (_, name) => {
          threads[name] = join(path, '..', `${name}.ts`)
          return `new URL('./${basename(name)}.mjs', import.meta.url)`
        })
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
})

/** @param {string} from @param {string} to */
const toSpecifier = (from, to) => {
  const path = relative(from, to).replaceAll('\\', '/')
  return path.startsWith('.') ? path : `./${path}`
}
