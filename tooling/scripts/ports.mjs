import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/**
 * What to tell whoever starts the program where somebody else listens on one of its ports; empty if all are free.
 * @param {Readonly<Record<string, string>>} ports by the name of the setting
 * @returns {Promise<readonly string[]>}
 */
export async function describeTakenPorts(ports) {
  const sentences = []
  for (const [setting, port] of Object.entries(ports)) {
    if (!/^\d{1,5}$/.test(port) || (await isFree(Number(port)))) continue
    sentences.push(
      `Port ${port} is taken by ${holderOf(port)}: stop it, or choose another port with ${setting}. Nothing was started.`,
    )
  }
  return sentences
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/** As the system's own tools know it, where one of them is there and may say so. */
function holderOf(port) {
  const ss = textOf('ss', ['-ltnpH', `sport = :${port}`])
  const found = /users:\(\("([^"]+)",pid=(\d+)/.exec(ss)
  if (found) return `the process ${found[2]} (${found[1]})`
  const lsof = textOf('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'])
  const pid = /^p(\d+)/m.exec(lsof)?.[1]
  return pid === undefined ? 'another program' : `the process ${pid}`
}

const textOf = (command, words) => spawnSync(command, words, { encoding: 'utf8' }).stdout ?? ''
