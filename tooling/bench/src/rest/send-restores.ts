import { randomUUID } from 'node:crypto'
import { Pool } from 'undici'

/** What to send, and where. */
export interface RestoresToSend {
  readonly origin: string
  readonly token: string
  readonly customerId: string
  readonly userIds: readonly string[]
  readonly connections: number
}

export interface SentRestores {
  readonly milliseconds: number
  readonly p99Milliseconds: number
}

/** A process that sends the documented request for each user over several connections, as fast as they are answered. */
process.on('message', async (given: RestoresToSend) => process.send?.(await sendRestores(given)))

async function sendRestores(given: RestoresToSend): Promise<SentRestores> {
  const { origin, connections, userIds } = given
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const waits: number[] = []
  const queue = userIds.values()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const userId of queue) {
        const sentAt = performance.now()
        await sendRestore(pool, given, userId)
        waits.push(performance.now() - sentAt)
      }
    }),
  )
  const milliseconds = performance.now() - startedAt
  await pool.close()
  return { milliseconds, p99Milliseconds: percentile(waits, 0.99) }
}

const body = '{"State":"active","Attributes":{"ObjectType":"CustomerUser"}}'

async function sendRestore(pool: Pool, { token, customerId }: RestoresToSend, userId: string): Promise<void> {
  const answer = await pool.request({
    method: 'PATCH',
    path: `/v1/customers/${customerId}/users/${userId}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'ms-requestid': randomUUID(),
      'ms-correlationid': randomUUID(),
    },
    body,
  })
  const text = await answer.body.text()
  if (answer.statusCode !== 200) throw new Error(`a restore was answered ${answer.statusCode}: ${text}`)
}

const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? Number.NaN
