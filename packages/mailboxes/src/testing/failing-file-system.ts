import type { FileSystem } from '../maildir/file-system.ts'
import { unflushedFileSystem } from './unflushed-file-system.ts'

/**
 * The kind of failure: nothing works from that call on, as in a killed process, or that one call gets an error code.
 */
export type Failure = { readonly killedAt: number } | { readonly failsAt: number; readonly code: string }

/** Stands for the end of a killed process. */
export class Killed extends Error {
  override readonly name = 'Killed'
}

/** A file system that fails at its n-th call, counted from 0, and counts the calls. */
export function failingFileSystem(failure: Failure): { fileSystem: FileSystem; calls(): number } {
  let calls = 0
  const check = (): void => {
    const call = calls
    calls += 1
    if ('killedAt' in failure && call >= failure.killedAt) throw new Killed('killed')
    if ('failsAt' in failure && call === failure.failsAt) {
      throw Object.assign(new Error(`${failure.code}: injected`), { code: failure.code })
    }
  }
  const entries = Object.entries(unflushedFileSystem).map(([name, call]) => [
    name,
    async (...given: readonly unknown[]) => {
      check()
      return (call as (...given: readonly unknown[]) => Promise<unknown>)(...given)
    },
  ])
  // Every member of a file system is there, wrapped in a function that counts its calls.
  return { fileSystem: Object.fromEntries(entries) as FileSystem, calls: () => calls }
}
