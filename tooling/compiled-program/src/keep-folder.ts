import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the compiled programs. */
    readonly compiledPrograms: string
  }
}

/** Set-up of a test project: keeps compiled programs until all of its suites have run. */
export default function keepFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'reprieve-compiled-'))
  // Some suites start a program under another account.
  chmodSync(folder, 0o755)
  project.provide('compiledPrograms', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
