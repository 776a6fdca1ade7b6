// Plain JavaScript, because the command line answers --help without loading TypeScript.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Whether this is an unpacked release: it has a file that a source tree lacks. The path is not a URL, which a bundler
// would treat as a file to include.
const isRelease = () => existsSync(join(fileURLToPath(import.meta.url), '../../../../release.json'))

/** @param {string} command @param {{ readonly quiet?: boolean }} [options] */
export const commandToRun = (command, { quiet = false } = {}) =>
  isRelease() ? `reprieve ${command}` : `npm run ${quiet ? '--silent ' : ''}reprieve -- ${command}`

/** @param {string} words */
export const startToRun = (words) => (isRelease() ? `reprieve start ${words}` : `npm start -- ${words}`)
