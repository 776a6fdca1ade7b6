import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const enoughBytes = 4 * 1024 ** 3

/**
 * Where suites put their databases and mail roots: in memory, where the machine offers enough of it, as they flush to the
 * disk at every commit and nobody needs them after a power cut.
 */
export function temporaryFolder(): string {
  if (process.env.TMPDIR) return process.env.TMPDIR
  if (!existsSync(inMemory)) return tmpdir()
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize >= enoughBytes && runsPrograms(inMemory) ? inMemory : tmpdir()
}

/** Suites also put programs there, which some machines do not run from memory. */
function runsPrograms(parent: string): boolean {
  const folder = mkdtempSync(join(parent, 'reprieve-'))
  const program = join(folder, 'program')
  try {
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
    return spawnSync(program).status === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
