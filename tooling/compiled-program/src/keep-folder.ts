import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the programs that suites have compiled. */
    readonly compiledPrograms: string
  }
}

/** For the set-up of a test project: keeps compiled programs until all its suites have run. */
export default function keepFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-compiled-'))
  // Some suites start a program as another account.
  chmodSync(folder, 0o755)
  project.provide('compiledPrograms', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
