import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** Identifies the machine's present run, and says how many milliseconds it has lasted, including sleep. */
export type MachineClock = () => { readonly bootId: string; readonly uptimeMs: number }

/**
 * The machine's clock. All processes share it if the system names its runs (Linux). Elsewhere each process counts for
 * itself, and a new process looks like a restarted machine.
 */
export const systemMachineClock: MachineClock = () => {
  boot ??= identifyBoot()
  return { bootId: boot.bootId, uptimeMs: Math.round(boot.uptimeSeconds() * 1000) }
}

let boot: { readonly bootId: string; readonly uptimeSeconds: () => number } | undefined

function identifyBoot() {
  try {
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { bootId, uptimeSeconds: uptime }
  } catch {
    return { bootId: randomUUID(), uptimeSeconds: () => process.uptime() }
  }
}
