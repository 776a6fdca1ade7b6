import { z } from '@hono/zod-openapi'
import { ok, type Result } from '@reprieve/domain'
import { decodePath } from '../http/decode-path.ts'
import { type GraphReply, jsonType, throttledReply, toErrorReply } from './answer.ts'
import { readObject } from './body.ts'
import type { GraphCall, GraphService, Replied } from './call.ts'
import { badRequest, failedDependency, type GraphRefusal } from './refusal.ts'

const batchAtMost = 20

const BatchRequest = z.strictObject({
  id: z.string().min(1).max(128),
  method: z.string().max(16),
  url: z.string().min(1).max(8_192),
  headers: z.record(z.string(), z.string()).nullable().optional(),
  body: z.record(z.string(), z.unknown()).nullable().optional(),
  dependsOn: z.array(z.string()).max(batchAtMost).nullable().optional(),
})
type BatchRequest = z.output<typeof BatchRequest>

const Batch = z.strictObject({ requests: z.array(BatchRequest).min(1) }).openapi('batch')

type Handle = (service: GraphService, call: GraphCall) => Replied

/**
 * Carries out requests one after the other, each after those that it depends on, and each whole or not at all. One that
 * depends on a request that failed is not begun.
 */
export async function carryOutBatch(service: GraphService, call: GraphCall, handle: Handle): Replied {
  const read = readBatch(call)
  if (!read.ok) return read
  const replies = new Map<string, GraphReply>()
  for (const request of read.value) replies.set(request.id, await carryOut(request, replies))
  const responses = [...replies].map(([id, reply]) => toResponse(id, reply))
  return ok({ status: 200, body: { responses } })

  async function carryOut(
    request: BatchRequest,
    before: ReadonlyMap<string, GraphReply>,
  ): Promise<GraphReply> {
    const failed = request.dependsOn?.find((id) => (before.get(id)?.status ?? 0) >= 400)
    if (failed !== undefined) return toErrorReply(failedDependency(failed).error, service.exchange)
    const seconds = await service.secondsToWait()
    if (seconds > 0) return throttledReply(service.exchange, seconds)
    const one = toCall(request, call)
    const handled = one.ok ? await handle(service, one.value) : one
    return handled.ok ? handled.value : toErrorReply(handled.error, service.exchange)
  }
}

/** The requests in an order in which each comes after those that it depends on. */
function readBatch({ body }: GraphCall): Result<readonly BatchRequest[], GraphRefusal> {
  const { requests: given } = body ?? {}
  if (Array.isArray(given) && given.length > batchAtMost)
    return badRequest(`Number of batch request steps exceeds the maximum value of ${batchAtMost}.`)
  const read = readObject(body, Batch)
  if (!read.ok) return read
  const { requests } = read.value
  const ids = new Set(requests.map(({ id }) => id))
  if (ids.size < requests.length) return badRequest('Each request of a batch needs an id of its own.')
  const ordered: BatchRequest[] = []
  const done = new Set<string>()
  while (ordered.length < requests.length) {
    const next = requests.find(
      ({ id, dependsOn }) => !done.has(id) && (dependsOn ?? []).every((other) => done.has(other)),
    )
    if (next === undefined)
      return badRequest('A request of a batch depends on one that is not there, or in the end on itself.')
    ordered.push(next)
    done.add(next.id)
  }
  return ok(ordered)
}

function toCall(
  { method, url, headers, body }: BatchRequest,
  { base }: GraphCall,
): Result<GraphCall, GraphRefusal> {
  const [address = '', search = ''] = url.split(/\?(.*)/s)
  const path = decodePath(address)
  if (path === null) return badRequest(`The address '${url.slice(0, 128)}' cannot be read.`)
  const level = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'consistencylevel')
  return ok({
    method: method.toUpperCase(),
    path,
    query: new URLSearchParams(search),
    base,
    eventual: level?.[1].trim().toLowerCase() === 'eventual',
    body: body ?? null,
  })
}

const toResponse = (id: string, { status, body, headers }: GraphReply): object => ({
  id,
  status,
  headers: { ...(body !== null && { 'Content-Type': jsonType }), ...headers },
  ...(body !== null && { body }),
})
