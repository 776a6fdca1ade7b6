import { createHash, randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inject } from 'vitest'
import { bundleProgram } from './bundle-program.mjs'
import type {} from './keep-folder.ts'

/**
 * A TypeScript program of this workspace, compiled as the build compiles it, for suites that start it many times. It is
 * compiled once in a test run. Returns the path of the file for Node.
 */
export async function compiledProgram(main: string): Promise<string> {
  const place = createHash('sha256').update(main).digest('hex').slice(0, 12)
  const folder = join(inject('compiledPrograms'), `${basename(main, '.ts')}-${place}`)
  if (!existsSync(folder)) await compile(main, folder)
  return join(folder, 'main.mjs')
}

/** Suites that need the same program at once may each compile it; the first result is kept. */
async function compile(main: string, folder: string): Promise<void> {
  const unfinished = `${folder}-${randomUUID()}`
  await bundleProgram(main, unfinished)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true })
  }
}
