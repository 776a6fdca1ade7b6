import { ok, type Result } from '@reprieve/domain'
import { type ScimReply, toErrorReply } from './answer.ts'
import { isObject, type ScimObject } from './attribute.ts'
import { bulkOperationsAtMost } from './discovery.ts'
import type { ScimError } from './errors.ts'
import { refuseWith, type ScimRefusal, wrong } from './refusal.ts'
import { urns } from './schemas.ts'
import type { Replied, ScimCall, ScimService } from './service.ts'

type Handle = (service: ScimService, call: ScimCall) => Replied

interface BulkOperation {
  readonly method: string
  readonly path: string
  readonly bulkId: string | null
  readonly version: string | null
  readonly data: ScimObject | null
}

/**
 * Carries out operations one after the other (RFC 7644 §3.7). Each is whole or not at all; what went before stays. An
 * operation may name what an earlier one has made by `bulkId:…`.
 */
export async function carryOutBulk(service: ScimService, { body }: ScimCall, handle: Handle): Replied {
  const read = readBulk(body ?? {})
  if (!read.ok) return read
  const { operations, failOnErrors } = read.value
  const idByBulkId = new Map<string, string>()
  const results: object[] = []
  let errors = 0
  for (const operation of operations) {
    const reply = await carryOut(service, operation, idByBulkId, handle)
    const isRefused = reply.status >= 400
    if (isRefused) errors += 1
    else keepId(operation, reply, idByBulkId)
    results.push(toResult(operation, reply, isRefused))
    if (failOnErrors !== null && errors >= failOnErrors) break
  }
  return ok({ status: 200, body: { schemas: [urns.bulkResponse], Operations: results } })
}

function readBulk(
  body: ScimObject,
): Result<
  { readonly operations: readonly BulkOperation[]; readonly failOnErrors: number | null },
  ScimRefusal
> {
  const { schemas, Operations: given, failOnErrors } = body
  if (!Array.isArray(schemas) || !schemas.includes(urns.bulk))
    return wrong('invalidSyntax', `schemas must have ${urns.bulk}`)
  if (!Array.isArray(given)) return wrong('invalidSyntax', 'Operations must be a list')
  if (given.length > bulkOperationsAtMost)
    return refuseWith(413, `A bulk request may have ${bulkOperationsAtMost} operations`)
  const operations: BulkOperation[] = []
  for (const one of given) {
    const { method, path, bulkId = null, version = null, data = null } = isObject(one) ? one : {}
    const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'
    if (typeof method !== 'string' || typeof path !== 'string' || !isText(bulkId) || !isText(version))
      return wrong('invalidSyntax', 'Each operation needs a method and a path')
    operations.push({
      method: method.toUpperCase(),
      path,
      bulkId,
      version,
      data: isObject(data) ? data : null,
    })
  }
  return ok({ operations, failOnErrors: typeof failOnErrors === 'number' ? failOnErrors : null })
}

async function carryOut(
  service: ScimService,
  { method, path, bulkId, version, data }: BulkOperation,
  idByBulkId: ReadonlyMap<string, string>,
  handle: Handle,
): Promise<ScimReply> {
  const refuseIt = (error: ScimError): ScimReply => toErrorReply(error, service)
  if (method === 'POST' && bulkId === null)
    return refuseIt(wrong('invalidSyntax', 'A POST in a bulk request needs a bulkId').error)
  const unresolved: string[] = []
  const resolve = (text: string): string =>
    text.replace(/bulkId:([^/"\s]+)/g, (whole, named: string) => {
      const id = idByBulkId.get(named)
      if (id === undefined) unresolved.push(named)
      return id ?? whole
    })
  const resolvedPath = resolve(path)
  const resolvedData = resolveIn(data, resolve)
  if (unresolved.length > 0)
    return refuseIt(wrong('invalidValue', `No earlier operation has made bulkId:${unresolved[0]}`).error)
  const [address = '', search = ''] = resolvedPath.split('?', 2)
  const parts = address.split('/').filter((part) => part !== '')
  if (!['users', 'groups'].includes(parts[0]?.toLowerCase() ?? '') || method === 'GET')
    return refuseIt(wrong('invalidValue', 'A bulk request changes users and groups').error)
  const handled = await handle(service, {
    method,
    path: parts,
    query: new URLSearchParams(search),
    body: isObject(resolvedData) ? resolvedData : null,
    ifMatch: version,
    ifNoneMatch: null,
  })
  return handled.ok ? handled.value : refuseIt(handled.error)
}

function resolveIn(value: unknown, resolve: (text: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('bulkId:') ? resolve(value) : value
  if (Array.isArray(value)) return value.map((one) => resolveIn(one, resolve))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolveIn(one, resolve)]))
}

function keepId(
  { method, bulkId }: BulkOperation,
  { body }: ScimReply,
  idByBulkId: Map<string, string>,
): void {
  if (method === 'POST' && bulkId !== null && isObject(body) && typeof body.id === 'string')
    idByBulkId.set(bulkId, body.id)
}

function toResult(
  { method, bulkId }: BulkOperation,
  { status, body, headers }: ScimReply,
  isRefused: boolean,
) {
  return {
    ...(headers?.Location !== undefined && { location: headers.Location }),
    method,
    ...(bulkId !== null && { bulkId }),
    ...(headers?.ETag !== undefined && { version: headers.ETag }),
    status: String(status),
    ...(isRefused && { response: body }),
  }
}
