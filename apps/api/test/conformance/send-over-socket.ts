import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Got } from '../../src/testing/check-answer.ts'

export interface Answer extends Got {
  /** Whether the server said "100 Continue" before the body was sent. */
  readonly continued: boolean
}

/**
 * Sends a request over a connection of its own. If `headers` expect "100 Continue", the body is sent only
 * after it.
 */
export function sendOverSocket(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer> {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    let continued = false
    const options = { port, method, path, headers: { ...headers, ...length }, agent: false }
    const sent = request(options, async (answer) => {
      const text = (await buffer(answer)).toString()
      resolve({
        status: answer.statusCode ?? 0,
        headers: toHeaders(answer.rawHeaders),
        text,
        body: text === '' ? null : JSON.parse(text.replace(/^\uFEFF/, '')),
        continued,
      })
    })
    sent.on('error', reject)
    if (headers.Expect === undefined || body === undefined) return void sent.end(body)
    sent.on('continue', () => {
      continued = true
      sent.end(body)
    })
    sent.flushHeaders()
  })
}

const toHeaders = (raw: readonly string[]): Headers =>
  new Headers(raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [])))
