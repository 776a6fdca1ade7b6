// Plain JavaScript, because the command line answers --help without loading TypeScript.
import { existsSync } from 'node:fs'

// What an unpacked release has, and a source tree has not.
const isRelease = () => existsSync(new URL('../../../release.json', import.meta.url))

/** @param {string} command @param {{ readonly quiet?: boolean }} [options] */
export const commandToRun = (command, { quiet = false } = {}) =>
  isRelease() ? `reprieve ${command}` : `npm run ${quiet ? '--silent ' : ''}reprieve -- ${command}`

/** @param {string} words */
export const startToRun = (words) => (isRelease() ? `reprieve start ${words}` : `npm start -- ${words}`)
