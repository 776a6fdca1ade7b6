// Plain JavaScript, because the command line answers --help without loading TypeScript.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// What an unpacked release has, and a source tree has not. As a path: a bundler takes a URL for a file that must be there.
const isRelease = () => existsSync(join(fileURLToPath(import.meta.url), '../../../../release.json'))

/** @param {string} command @param {{ readonly quiet?: boolean }} [options] */
export const commandToRun = (command, { quiet = false } = {}) =>
  isRelease() ? `reprieve ${command}` : `npm run ${quiet ? '--silent ' : ''}reprieve -- ${command}`

/** @param {string} words */
export const startToRun = (words) => (isRelease() ? `reprieve start ${words}` : `npm start -- ${words}`)
