import type { Fault } from './faults.ts'

/** A call of one of the contracts, for assertions. */
export interface RecordedRequest {
  /** 1 for the first one since the start or the last reset. */
  readonly number: number
  /** By the emulated clock. */
  readonly at: Date
  readonly method: string
  readonly path: string
  /** With its question mark; empty for none. */
  readonly query: string
  /** In lower case; without credentials. */
  readonly headers: Readonly<Record<string, string>>
  /** The JSON that was sent, without passwords; null for none, or for what is no JSON or longer than 64 KiB. */
  readonly body: unknown
  /** Null while it is carried out, and if the connection was cut. */
  status: number | null
  readonly fault: Fault['kind'] | null
}

const keptAtMost = 10_000
const longestBody = 65_536

export interface Requests {
  add(request: Omit<RecordedRequest, 'number' | 'status'>): RecordedRequest
  all(): readonly RecordedRequest[]
}

/** Keeps the last ten thousand. */
export function newRequests(): Requests {
  const kept: RecordedRequest[] = []
  let count = 0
  return {
    add: (request) => {
      count += 1
      const recorded: RecordedRequest = { number: count, ...request, status: null }
      kept.push(recorded)
      if (kept.length > keptAtMost) kept.shift()
      return recorded
    },
    all: () => kept,
  }
}

const credentials = ['authorization', 'cookie', 'proxy-authorization']

export const headersOf = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries([...request.headers].filter(([name]) => !credentials.includes(name)))

/** Reads a copy of the body, so that the call can still read it. */
export async function bodyOf(request: Request): Promise<unknown> {
  const isJson = /[/+]json\b/i.test(request.headers.get('content-type') ?? '')
  if (!isJson || Number(request.headers.get('content-length') ?? 0) > longestBody) return null
  try {
    return JSON.parse(await request.clone().text(), (name, value) =>
      /password$/i.test(name) && typeof value === 'string' ? '[secret]' : value,
    )
  } catch {
    return null
  }
}
