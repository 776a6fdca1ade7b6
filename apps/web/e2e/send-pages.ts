import { Agent, request } from 'node:http'

/** What to request, where, and how often. */
export interface PagesToSend {
  readonly port: number
  readonly path: string
  readonly cookie: string
  readonly connections: number
  /** Requests a second in total; null for as many as are answered. */
  readonly perSecond: number | null
  readonly milliseconds: number
}

export interface SentPages {
  readonly served: number
  /** Number of answers with status 503 that say when to try again. */
  readonly refused: number
  /** Statuses of all other answers. */
  readonly others: readonly number[]
}

/**
 * Runs as a process that sends requests over several connections, at the given rate or as fast as they are
 * answered.
 */
process.on('message', async (given: PagesToSend) => process.send?.(await sendPages(given)))

async function sendPages(given: PagesToSend): Promise<SentPages> {
  const { connections, perSecond, milliseconds } = given
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const sent = { served: 0, refused: 0, others: [] as number[] }
  const endsAt = performance.now() + milliseconds
  const everyMs = perSecond === null ? 0 : (connections / perSecond) * 1000
  const work = async (index: number) => {
    let dueAt = performance.now() + (everyMs * index) / connections
    while (dueAt < endsAt) {
      await new Promise((resume) => setTimeout(resume, Math.max(0, dueAt - performance.now())))
      if (performance.now() >= endsAt) return
      const { status, retryAfter } = await ask(agent, given)
      if (status === 200) sent.served += 1
      else if (status === 503 && retryAfter !== undefined) sent.refused += 1
      else sent.others.push(status)
      dueAt = Math.max(dueAt + everyMs, performance.now())
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, index) => work(index)))
  agent.destroy()
  return sent
}

const ask = (
  agent: Agent,
  { port, path, cookie }: PagesToSend,
): Promise<{ status: number; retryAfter?: string | undefined }> =>
  new Promise((resolve) => {
    const sending = request({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (answer) => {
      answer.resume()
      answer.on('error', () => resolve({ status: 0 }))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] }),
      )
    })
    sending.on('error', () => resolve({ status: 0 }))
    sending.end()
  })
