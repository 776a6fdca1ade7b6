import { connect } from 'node:net'

/** A request as it is sent: the lines of the head in their order and spelling, and the body. */
export interface RawRequest {
  readonly head: readonly string[]
  readonly body?: string
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body; empty if it is not JSON. */
  readonly body: Readonly<Record<string, unknown>>
  /** Whether the server said "100 Continue" before the body was sent. */
  readonly continued: boolean
}

const headEnd = '\r\n\r\n'

/** Sends exactly these bytes. If the head expects "100 Continue", the body is sent only after it. */
export function sendRaw(port: number, { head, body = '' }: RawRequest): Promise<RawAnswer> {
  const isWaiting = head.some((line) => /^expect: *100-continue$/i.test(line))
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    let continued = false
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head.join('\r\n') + headEnd + (isWaiting ? '' : body))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`closed after ${received.toString()}`)))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      if (isWaiting && !continued && received.toString().startsWith('HTTP/1.1 100')) {
        continued = true
        received = received.subarray(received.indexOf(headEnd) + headEnd.length)
        socket.write(body)
      }
      const answer = toAnswer(received)
      if (answer === null) return
      resolve({ ...answer, continued })
      socket.destroy()
    })
  })
}

/** Parses an answer; null while a part of it is still missing. */
function toAnswer(received: Buffer): Omit<RawAnswer, 'continued'> | null {
  const end = received.indexOf(headEnd)
  if (end === -1) return null
  const [start = '', ...lines] = received.subarray(0, end).toString().split('\r\n')
  const headers = new Headers(lines.map((line): [string, string] => splitOnce(line, ': ')))
  const length = Number(headers.get('content-length'))
  const content = received.subarray(end + headEnd.length)
  if (content.length < length) return null
  const text = content.subarray(0, length).toString()
  const isJson = headers.get('content-type')?.startsWith('application/json')
  return { status: Number(start.split(' ')[1]), headers, text, body: isJson ? JSON.parse(text) : {} }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return [text.slice(0, at), text.slice(at + separator.length)]
}

/**
 * A POST of a form with a client's headers in its order. A `Content-Length` of `*` is replaced by the body's
 * length.
 */
export const rawPost = (path: string, headers: readonly string[], body: string): RawRequest => ({
  head: [
    `POST ${path} HTTP/1.1`,
    ...headers.map((line) => line.replace(/^(content-length: )\*$/i, `$1${Buffer.byteLength(body)}`)),
  ],
  body,
})
