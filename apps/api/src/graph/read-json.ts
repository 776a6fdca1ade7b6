import { ok, type Result } from '@reprieve/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '../exchange.ts'
import { decodeJson, isDeeperThan } from '../http/decode-json.ts'
import { findRepeatedName } from '../http/find-repeated-name.ts'
import { readBody } from '../http/read-body.ts'
import type { GraphObject } from './call.ts'
import type { GraphError } from './errors.ts'
import { badRequest } from './refusal.ts'

interface ReadBody {
  readonly bytes: Uint8Array
  /** Null for an empty body. */
  readonly object: GraphObject | null
}

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH'])
const limitBytes = 1_048_576
const nothing = { bytes: new Uint8Array(), object: null }

/** A body may be absent, whatever the type that the client announces. */
export async function readJson(c: Context<ApiEnv>): Promise<Result<ReadBody, GraphError>> {
  if (!methodsWithBody.has(c.req.method)) return ok(nothing)
  const read = await readBody(c.req.raw, limitBytes)
  if (!read.ok) return read
  const bytes = read.value
  if (bytes.byteLength === 0) return ok(nothing)
  const type = c.req.header('content-type')
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    return { ok: false, error: { type: 'UnsupportedMediaType' } }
  try {
    const { text, value } = decodeJson(bytes)
    const repeated = findRepeatedName(text)
    if (repeated !== null)
      return badRequest(`The property '${repeated.slice(0, 128)}' is there more than once.`)
    if (!isObject(value) || isDeeperThan(deepest, value))
      return { ok: false, error: { type: 'MalformedJson' } }
    return ok({ bytes, object: value })
  } catch {
    return { ok: false, error: { type: 'MalformedJson' } }
  }
}

const deepest = 16

const isObject = (value: unknown): value is GraphObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
