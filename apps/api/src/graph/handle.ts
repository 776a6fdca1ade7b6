import { carryOutBatch } from './batch.ts'
import type { GraphCall, GraphService, Replied } from './call.ts'
import { readOptions } from './options.ts'
import { missingScope, noSuchSegment } from './refusal.ts'
import { type GraphRoute, routes } from './routes.ts'
import { isGranted } from './scopes.ts'

/** Finds the route of a request whose token is in order, and carries it out. */
export async function handle(service: GraphService, call: GraphCall): Replied {
  if (call.path.length === 1 && call.path[0]?.toLowerCase() === '$batch') return handleBatch(service, call)
  const matching = routes.flatMap((route) => {
    const parameters = parametersOf(route, call.path)
    return parameters === null ? [] : [{ route, parameters }]
  })
  const [first] = matching
  if (first === undefined) return noSuchSegment(call.path.at(-1) ?? '')
  // A fixed path takes its place from a parameter there.
  const sameShape = matching.filter(({ route }) => hasSameFixedParts(route, first.route))
  const found = sameShape.find(({ route }) => route.method === call.method)
  if (found === undefined) {
    const allowed = sameShape.map(({ route }) => route.method).join(', ')
    return { ok: false, error: { type: 'MethodNotAllowed', method: call.method, allowed } }
  }
  const { route, parameters } = found
  if (!isGranted(service.scopes, route.scopes)) return missingScope(route.scopes)
  const options = readOptions(call.query, route.options)
  if (!options.ok) return options
  return route.handle(service, { ...call, parameters, options: options.value })
}

async function handleBatch(service: GraphService, call: GraphCall): Replied {
  if (call.method !== 'POST')
    return { ok: false, error: { type: 'MethodNotAllowed', method: call.method, allowed: 'POST' } }
  const options = readOptions(call.query, [])
  if (!options.ok) return options
  const { requestId: _, ...context } = service.context
  // A request id belongs to one request. A batch in a batch is nothing that Graph has.
  return carryOutBatch({ ...service, context }, call, (inner, one) =>
    one.path[0]?.toLowerCase() === '$batch' ? Promise.resolve(noSuchSegment('$batch')) : handle(inner, one),
  )
}

const partsOf = new Map(routes.map((route) => [route, route.path.slice(1).split('/')]))

function parametersOf(route: GraphRoute, path: readonly string[]): Record<string, string> | null {
  const parts = partsOf.get(route) ?? []
  if (parts.length !== path.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const given = path[index] ?? ''
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? []
    if (name !== undefined) parameters[name] = given
    else if (part.toLowerCase() !== given.toLowerCase()) return null
  }
  return parameters
}

const hasSameFixedParts = (one: GraphRoute, other: GraphRoute): boolean =>
  one.path.replace(/\{\w+\}/g, '{}') === other.path.replace(/\{\w+\}/g, '{}')
