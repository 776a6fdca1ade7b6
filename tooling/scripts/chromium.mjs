import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Finds a Chromium, at REPRIEVE_CHROMIUM or in a usual place, or installs Debian's if possible. */
export function ensureChromium() {
  if (findChromium()) return true
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const options = {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options)
  return findChromium()
}

function findChromium() {
  const found = [process.env.REPRIEVE_CHROMIUM, ...places].find((path) => path && existsSync(path))
  if (found) process.env.REPRIEVE_CHROMIUM = found
  return found !== undefined
}
