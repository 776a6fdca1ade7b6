// Builds a package whose program is `src/main.ts` into `dist`, and its further programs, whose names are the arguments.
import { rmSync } from 'node:fs'
import { bundleProgram } from './bundle-program.mjs'

rmSync('dist', { recursive: true, force: true })
const further = process.argv.slice(2).map((name) => `src/${name}.ts`)
await bundleProgram('src/main.ts', 'dist', further)
