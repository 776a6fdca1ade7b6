import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { inject } from 'vitest'
import type {} from './keep-folder.ts'

/**
 * A TypeScript program of this workspace as one file that Node runs, which takes a quarter of the time to start from source:
 * for suites that start it again and again. Made once in a run of suites.
 */
export async function compiledProgram(main: string): Promise<string> {
  const place = createHash('sha256').update(main).digest('hex').slice(0, 12)
  const outfile = join(inject('compiledPrograms'), `${basename(main, '.ts')}-${place}.mjs`)
  if (!existsSync(outfile)) await compile(main, outfile)
  return outfile
}

/** Suites that want the same program at once may each make it. */
async function compile(main: string, outfile: string): Promise<void> {
  const unfinished = `${outfile}.${randomUUID()}`
  await build({
    entryPoints: [main],
    outfile: unfinished,
    bundle: true,
    logLevel: 'error',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [leaveLibrariesOutside, keepPlaces],
  })
  renameSync(unfinished, outfile)
}

/** Libraries are loaded from where the importing package has them. */
const leaveLibrariesOutside: Plugin = {
  name: 'leave libraries outside',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@reprieve/') || pluginData === asked) return undefined
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: asked })
      if (found.external || found.errors.length > 0) return found
      return { path: pathToFileURL(found.path).href, external: true }
    })
  },
}

const asked = 'resolved by esbuild itself'

/** Modules find the files beside them where these were before. */
const keepPlaces: Plugin = {
  name: 'keep places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
      const place = JSON.stringify(pathToFileURL(path).href)
      const loader = path.endsWith('.ts') ? 'ts' : 'js'
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place), loader }
    })
  },
}
