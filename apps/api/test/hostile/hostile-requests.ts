import {
  type HostileRequest,
  hostileBodies,
  hostileHeaderValues,
  hostileSegments,
  largeValues,
  smallValues,
  withMember,
} from '@reprieve/operations/testing'
import { exampleRequests } from '../../src/partner-center/document/example-requests.ts'
import type { OpenApiDocument, Operation, Schema } from '../generated/open-api-document.ts'
import { operationsOf } from '../generated/open-api-document.ts'

interface Base {
  readonly operation: Operation
  readonly document: OpenApiDocument
  readonly path: string
  /** The body of the operation's example. */
  readonly body: Readonly<Record<string, unknown>> | undefined
}

/** Requests to every operation of the document, each with one hostile part. */
export function hostileRequests(document: OpenApiDocument, customerId: string): readonly HostileRequest[] {
  return operationsOf(document).flatMap((operation) => {
    const example = exampleRequests.find(({ operationId }) => operationId === operation.operationId)
    const parameters: Readonly<Record<string, string>> = { ...example?.parameters, customerId }
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? customerId)
    const body = example?.body as Base['body']
    const base = { operation, document, path, body }
    return [...inPath(base, parameters), ...inQuery(base), ...inHeaders(base), ...inBody(base)]
  })
}

const toRequest = (
  { operation: { operationId, method }, path, body }: Base,
  what: string,
  changed: Partial<Omit<HostileRequest, 'name' | 'method'>>,
): HostileRequest => ({
  name: `${operationId}: ${what}`,
  method,
  path,
  headers: {},
  ...(body !== undefined && { body: JSON.stringify(body) }),
  ...changed,
})

function inPath(base: Base, parameters: Readonly<Record<string, string>>): readonly HostileRequest[] {
  const names = [...base.operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return names.flatMap((hostile) =>
    hostileSegments.map((segment) => {
      const path = base.operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        name === hostile ? segment : (parameters[name] ?? ''),
      )
      return toRequest(base, `${hostile} is ${shorten(segment)}`, { path })
    }),
  )
}

function inQuery(base: Base): readonly HostileRequest[] {
  const declared = base.operation.parameters.filter((parameter) => parameter.in === 'query')
  return [...new Set(['unknown', ...declared.map(({ name }) => name)])].flatMap((name) => [
    ...hostileSegments.map((value) =>
      toRequest(base, `?${name} is ${shorten(value)}`, { path: `${base.path}?${name}=${value}` }),
    ),
    toRequest(base, `?${name} 500 times`, { path: `${base.path}?${`${name}=1&`.repeat(500)}` }),
  ])
}

const readHeaders = [
  'ms-requestid',
  'ms-correlationid',
  'ms-continuationtoken',
  'x-locale',
  'content-type',
  'accept',
]

const inHeaders = (base: Base): readonly HostileRequest[] =>
  readHeaders.flatMap((name) =>
    hostileHeaderValues.map((value) =>
      toRequest(base, `${name} is ${shorten(value)}`, { headers: { [name]: value } }),
    ),
  )

function inBody(base: Base): readonly HostileRequest[] {
  const { body: schema } = base.operation
  if (schema === undefined) return []
  const whole = hostileBodies.map(({ name, json }) => toRequest(base, `body is ${name}`, { body: json }))
  const members = membersOf(base.document, schema).flatMap((member) =>
    [...smallValues, ...largeValues].map(({ name, json }) =>
      toRequest(base, `${member} is ${name}`, { body: withMember(base.body ?? {}, member, json) }),
    ),
  )
  return [...whole, ...members]
}

/** Every member of a body by its path, in which `*` stands for each item of an array. */
function membersOf(document: OpenApiDocument, schema: Schema, at = ''): readonly string[] {
  const { $ref, anyOf = [], oneOf = [], allOf = [], items, properties = {} } = schema
  const named = $ref === undefined ? undefined : document.components.schemas[$ref.split('/').at(-1) ?? '']
  if (named) return membersOf(document, named, at)
  const choices = [...anyOf, ...oneOf, ...allOf].flatMap((choice) => membersOf(document, choice, at))
  const ofItems = items ? [`${at}.*`, ...membersOf(document, items, `${at}.*`)] : []
  const ofObject = Object.entries(properties).flatMap(([name, member]) => {
    const below = at === '' ? name : `${at}.${name}`
    return [below, ...membersOf(document, member, below)]
  })
  return [...new Set([...choices, ...ofItems, ...ofObject])]
}

const shorten = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 40)}… (${text.length})`
