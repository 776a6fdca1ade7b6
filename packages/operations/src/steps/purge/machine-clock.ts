import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** Which run of the machine this is, and for how many milliseconds it has lasted, sleep included. */
export type MachineClock = () => { readonly bootId: string; readonly uptimeMs: number }

/**
 * The same for all processes of the machine where the system names its runs (Linux); elsewhere each process counts for
 * itself, and a new one is like a machine that was started anew.
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
