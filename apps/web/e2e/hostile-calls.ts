import {
  type HostileRequest,
  hostileBodies,
  hostileHeaderValues,
  hostileSegments,
  largeValues,
  smallValues,
  withMember,
} from '@reprieve/operations/testing'
import { inject } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../src/server/routers/app-router.ts'
import { signInAt } from './ask-web.ts'
import { openDirectory } from './directory.ts'

const { url } = inject('installation')
const password = 'otter lantern gravel 58'

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly inputs: readonly z.ZodType[] }
}

// The procedures are flat at run time, although their type is nested.
export const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const atMostInAddress = 12_000

function callsOf(name: string, { _def: { type, inputs } }: Procedure): readonly HostileRequest[] {
  const members = inputs.flatMap((input) =>
    membersOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
  )
  const values = [...smallValues, ...largeValues]
  const bodies = [
    ...hostileBodies.map(({ name: what, json }) => ({ what: `input is ${what}`, json })),
    ...[...new Set(members)].flatMap((member) =>
      values.map((value) => ({
        what: `${member} is ${value.name}`,
        json: withMember({}, member, value.json),
      })),
    ),
  ]
  const path = `/api/trpc/${name}`
  const headers = { 'content-type': 'application/json' }
  const calls = bodies.flatMap(({ what, json }): HostileRequest[] => {
    if (type === 'mutation') return [{ name: `${name}: ${what}`, method: 'POST', path, headers, body: json }]
    const query = `?input=${encodeURIComponent(json)}`
    return query.length > atMostInAddress
      ? []
      : [{ name: `${name}: ${what}`, method: 'GET', path: path + query, headers }]
  })
  const tenants = hostileHeaderValues.map(
    (value): HostileRequest => ({
      name: `${name}: tenant is ${value.slice(0, 40)}`,
      method: type === 'query' ? 'GET' : 'POST',
      path,
      headers: { ...headers, 'x-reprieve-tenant': value },
      ...(type === 'mutation' && { body: '{}' }),
    }),
  )
  const addresses = hostileSegments.flatMap((segment): HostileRequest[] => [
    {
      name: `${name}: input is ${segment.slice(0, 40)}`,
      method: 'GET',
      path: `${path}?input=${segment}`,
      headers,
    },
    {
      name: `${name}: batch is ${segment.slice(0, 40)}`,
      method: 'GET',
      headers,
      path: `${path},${name}?batch=${segment}&input=${segment}`,
    },
  ])
  return [...calls, ...tenants, ...addresses]
}

/** Calls of every procedure of the router, each with one hostile part. */
export const hostileCalls = procedures.flatMap(([name, procedure]) => callsOf(name, procedure))
/**
 * Signs in a new person and returns the cookies. `local` must be a name that no other suite uses, because
 * guesses at its password are counted.
 */
export async function signInCaller(local: string, at = url): Promise<string> {
  const directory = openDirectory()
  const userId = await directory.createUser(local)
  await directory.setPassword(userId, password)
  await directory.giveRole(userId, 'userAdministrator')
  directory.close()
  return signInAt(at, `${local}@contoso.example`, password)
}

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>
  readonly items?: JsonSchema
  readonly anyOf?: JsonSchema[]
  readonly oneOf?: JsonSchema[]
}

function membersOf(schema: object, at = ''): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema as JsonSchema
  const choices = [...anyOf, ...oneOf].flatMap((choice) => membersOf(choice, at))
  const ofItems = items ? [`${at}.*`, ...membersOf(items, `${at}.*`)] : []
  const ofObject = Object.entries(properties).flatMap(([name, member]) => {
    const below = at === '' ? name : `${at}.${name}`
    return [below, ...membersOf(member, below)]
  })
  return [...choices, ...ofItems, ...ofObject]
}
