import { Agent, request } from 'node:http'

export interface HostileRequest {
  /** Names the request for the reader of a failure. */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HostileAnswer {
  readonly name: string
  readonly status: number
  readonly ms: number
  readonly correlationId: string | undefined
}

const longestMs = 60_000

/**
 * Sends each request unchanged to this machine, with a signed-in caller's headers, several at once, and returns the
 * answers. A connection that ends without an answer has status 0.
 */
export async function sendHostile(
  port: number,
  requests: readonly HostileRequest[],
  {
    credentials,
    atOnce,
  }: { readonly credentials: Readonly<Record<string, string>>; readonly atOnce: number },
): Promise<readonly HostileAnswer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const answers: HostileAnswer[] = []
  const left = requests.values()
  const work = async () => {
    for (const hostile of left) answers.push(await sendOne(port, agent, hostile, credentials))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  agent.destroy()
  return answers
}

function sendOne(
  port: number,
  agent: Agent,
  { name, method, path, headers, body }: HostileRequest,
  credentials: Readonly<Record<string, string>>,
): Promise<HostileAnswer> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const end = (status: number, correlationId?: string) =>
      resolve({ name, status, ms: performance.now() - startedAt, correlationId })
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method,
        path,
        timeout: longestMs,
        headers: {
          ...credentials,
          ...(body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
          ...headers,
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => end(answer.statusCode ?? 0, [answer.headers['ms-correlationid']].flat()[0]))
        answer.on('error', () => end(0))
      },
    )
    sending.on('timeout', () => sending.destroy())
    // A refusal can arrive while a large body is still being sent.
    sending.on('error', () => end(0))
    sending.end(body)
  })
}
