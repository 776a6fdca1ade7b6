// Builds a package whose program is `src/main.ts` into `dist`.
import { rmSync } from 'node:fs'
import { bundleProgram } from './bundle-program.mjs'

rmSync('dist', { recursive: true, force: true })
await bundleProgram('src/main.ts', 'dist')
