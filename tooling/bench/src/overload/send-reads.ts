import { Pool } from 'undici'

/** What to request, where, and how often. */
export interface ReadsToSend {
  readonly origin: string
  readonly path: string
  readonly token: string
  readonly connections: number
  /** Requests a second in total; null for as many as are answered. */
  readonly perSecond: number | null
  readonly milliseconds: number
}

export interface SentReads {
  readonly served: number
  readonly refused: number
}

/** A process that sends requests over several connections, at the given rate or as fast as they are answered. */
process.on('message', async (given: ReadsToSend) => process.send?.(await sendReads(given)))

async function sendReads(given: ReadsToSend): Promise<SentReads> {
  const { origin, connections, perSecond, milliseconds } = given
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 120_000 })
  let served = 0
  let refused = 0
  const endsAt = performance.now() + milliseconds
  const everyMs = perSecond === null ? 0 : (connections / perSecond) * 1000
  await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      let dueAt = performance.now() + (everyMs * index) / connections
      while (dueAt < endsAt) {
        await new Promise((resume) => setTimeout(resume, Math.max(0, dueAt - performance.now())))
        if (performance.now() >= endsAt) return
        if ((await read(pool, given)) === 200) served += 1
        else refused += 1
        dueAt = Math.max(dueAt + everyMs, performance.now())
      }
    }),
  )
  await pool.destroy()
  return { served, refused }
}

async function read(pool: Pool, { path, token }: ReadsToSend): Promise<number> {
  const { statusCode, headers, body } = await pool.request({
    method: 'GET',
    path,
    headers: { authorization: `Bearer ${token}` },
  })
  await body.dump()
  const isRefusal = statusCode === 503 && headers['retry-after'] !== undefined
  if (statusCode !== 200 && !isRefusal) throw new Error(`a list was answered ${statusCode}`)
  return statusCode
}
