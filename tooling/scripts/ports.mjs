import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/**
 * Explains to the person who starts the program why a part of it could not listen: somebody else has its port, or this
 * machine does not have its address. Empty if all parts can.
 * @param {readonly { port: string, host: string | undefined, of: readonly string[] }[]} parts `of`: the settings that
 * the port and the host come from
 * @returns {Promise<readonly string[]>}
 */
export async function describeTakenPorts(parts) {
  const sentences = []
  for (const {
    port,
    host,
    of: [portSetting, hostSetting],
  } of parts) {
    const code = /^\d{1,5}$/.test(port) ? await refusalOf(Number(port), host) : null
    if (code === 'EADDRINUSE') {
      sentences.push(
        `Port ${port} is taken by ${holderOf(port)}: stop it, or choose another port with ${portSetting}. Nothing was started.`,
      )
    } else if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
      sentences.push(
        `This machine does not have the address ${host}: name one that it has as ${hostSetting}, or leave that out for all. Nothing was started.`,
      )
    } else if (code === 'EACCES') {
      sentences.push(
        `This account may not listen at port ${port}: choose one above 1023 with ${portSetting}. Nothing was started.`,
      )
    }
  }
  return sentences
}

/** The system's error code if nobody can listen there; null if it is possible. */
function refusalOf(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code))
    server.listen({ port, ...(host && { host }) }, () => server.close(() => resolve(null)))
  })
}

/** The process that has the port, according to the system's own tools, if one of them is installed and permitted. */
function holderOf(port) {
  const ss = textOf('ss', ['-ltnpH', `sport = :${port}`])
  const found = /users:\(\("([^"]+)",pid=(\d+)/.exec(ss)
  if (found) return `the process ${found[2]} (${found[1]})`
  const lsof = textOf('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'])
  const pid = /^p(\d+)/m.exec(lsof)?.[1]
  return pid === undefined ? 'another program' : `the process ${pid}`
}

const textOf = (command, words) => spawnSync(command, words, { encoding: 'utf8' }).stdout ?? ''
