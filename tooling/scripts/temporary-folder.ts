import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const enoughBytes = 4 * 1024 ** 3

/**
 * The folder for databases and mail roots of suites. It is in memory if the machine has enough, because suites flush at
 * every commit and nobody needs their data after a power cut.
 */
export function temporaryFolder(): string {
  if (process.env.TMPDIR) return process.env.TMPDIR
  if (!existsSync(inMemory)) return tmpdir()
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize >= enoughBytes && runsPrograms(inMemory) ? inMemory : tmpdir()
}

/** Suites also put programs there, and some machines do not run programs from memory. */
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
