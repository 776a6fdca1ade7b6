import type { ServerResponse } from 'node:http'
import { consoleToLog, createLog } from '@reprieve/observe'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answersOf } from './contracts.ts'
import { edgeAnswers } from './edge-answers.ts'
import { type Serving, serveApp } from './serve-app.ts'

const lines: string[] = []
const logger = createLog({
  name: 'api',
  level: 'info',
  destination: { write: (line) => void lines.push(line) },
})
const settings = { serverId: '123456789', installationId: 'x', jsonBom: false, answersOf }
const uncaught: unknown[] = []
const keepUncaught = (error: unknown) => void uncaught.push(error)

/** Faulty handlers, and one that works. */
const handlers: Readonly<Record<string, (outgoing: ServerResponse) => Response | Promise<Response>>> = {
  '/twice': (outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/plain' }).end('first')
    return new Response('second')
  },
  '/half-and-again': (outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/plain' }).write('first')
    return new Response('second')
  },
  '/stream-that-ends': () => new Response(streamThatFails(1)),
  '/stream-that-fails-at-once': () => new Response(streamThatFails(0)),
  '/throws': () => {
    throw new Error('thrown')
  },
  '/rejects': () => Promise.reject(new Error('rejected\nin two lines')),
  '/well': () => new Response('well'),
}

let serving: Serving
let endConsole: () => void
beforeAll(async () => {
  endConsole = consoleToLog(logger)
  process.on('uncaughtException', keepUncaught)
  process.on('unhandledRejection', keepUncaught)
  serving = await serveApp(
    (request, env) => {
      const { outgoing } = env as unknown as { readonly outgoing: ServerResponse }
      return handlers[new URL(request.url).pathname]?.(outgoing) ?? new Response(null, { status: 404 })
    },
    0,
    { edge: edgeAnswers(settings, logger) },
  )
})
beforeEach(() => {
  lines.splice(0)
  uncaught.splice(0)
})
afterAll(async () => {
  await serving.stop()
  endConsole()
  process.off('uncaughtException', keepUncaught)
  process.off('unhandledRejection', keepUncaught)
})

test.each(['/twice', '/half-and-again', '/stream-that-ends', '/stream-that-fails-at-once'])(
  'a handler that answers %s harms neither the process nor the next request, and each line of the log is one object',
  async (path) => {
    await ask(path).catch(() => undefined)
    expect(await ask('/well')).toMatchObject({ status: 200, text: 'well' })
    expect(uncaught).toEqual([])
    for (const line of lines) {
      expect(line.trimEnd().split('\n')).toHaveLength(1)
      expect(JSON.parse(line)).toMatchObject({ name: 'api' })
    }
  },
)

test.each(['/throws', '/rejects'])(
  'a handler that %s is a fault with a correlation id, which the log has too',
  async (path) => {
    const { status, text, headers } = await ask(path)
    const correlationId = headers.get('ms-correlationid')
    expect([status, headers.get('content-type')]).toEqual([500, 'application/json; charset=utf-8'])
    expect(correlationId).toMatch(/^[0-9a-f-]{36}$/)
    expect(text).toContain(`${correlationId}`)
    expect(text).not.toContain('thrown')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'fault', correlationId }])
  },
)

async function ask(path: string) {
  const response = await fetch(`http://127.0.0.1:${serving.port}${path}`, {
    signal: AbortSignal.timeout(3_000),
  })
  const { status, headers } = response
  return { status, headers, text: await response.text() }
}

/** A stream that produces so many chunks and then fails. */
function streamThatFails(chunks: number): ReadableStream {
  let given = 0
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (given >= chunks) controller.error(new Error('the stream broke'))
      else controller.enqueue(new TextEncoder().encode('a chunk'))
      given += 1
    },
  })
}
