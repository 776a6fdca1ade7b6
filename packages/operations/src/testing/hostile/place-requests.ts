import { hostileForms } from './hostile-forms.ts'
import {
  hostileBodies,
  hostileHeaderValues,
  hostileSegments,
  largeValues,
  smallValues,
} from './hostile-values.ts'
import type { HostileRequest } from './send-hostile.ts'
import { withMember } from './with-member.ts'

/** A method and path that a server answers, with a request that it accepts. */
export interface Place {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The path, with parameters as in `/oauth2/interaction/:uid`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  /** Whether the server also accepts the form's fields as JSON. */
  readonly takesJson?: boolean
  /** The body, for a place that reads JSON and no forms. */
  readonly json?: Readonly<Record<string, unknown>>
}

/** The values of the path's parameters in requests that are hostile elsewhere. */
export type Parameters = Readonly<Record<string, string>>

/**
 * Requests to every place, each with one hostile part. Each comes from an address of its own, as a trusted
 * proxy would report it.
 */
export const placeRequests = (places: readonly Place[], parameters: Parameters): readonly HostileRequest[] =>
  places
    .flatMap((place) => [
      ...inPath(place, parameters),
      ...inQuery(place, parameters),
      ...inHeaders(place, parameters),
      ...inForm(place, parameters),
      ...inJson(place, parameters),
    ])
    .map((request, index) => ({
      ...request,
      // Each request has a name of its own: tries at one name are soon refused before the rest of the request
      // is read.
      ...(request.body !== undefined && { body: request.body.replace('somebody', `somebody${index}`) }),
      headers: { 'x-forwarded-for': `198.18.${(index >> 8) & 255}.${index & 255}`, ...request.headers },
    }))

const formType = 'application/x-www-form-urlencoded'

const toRequest = (
  { method, path, query, form, json }: Place,
  parameters: Parameters,
  what: string,
  changed: Partial<Omit<HostileRequest, 'name'>> = {},
): HostileRequest => ({
  name: `${method} ${path}: ${what}`,
  method,
  path: fill(path, parameters) + (query ? `?${new URLSearchParams(query)}` : ''),
  ...(form && { body: new URLSearchParams(form).toString() }),
  ...(json && { body: JSON.stringify(json) }),
  ...changed,
  headers: { ...(form && { 'content-type': formType }), ...(json && jsonType), ...changed.headers },
})

const jsonType = { 'content-type': 'application/json' }

const fill = (path: string, parameters: Parameters): string =>
  path.replace(/:(\w+)/g, (_, name: string) => parameters[name] ?? '')

const inPath = (place: Place, parameters: Parameters): readonly HostileRequest[] =>
  [...place.path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) =>
    hostileSegments.map((segment) =>
      toRequest(place, parameters, `${name} is ${shorten(segment)}`, {
        path: fill(place.path, { ...parameters, [name]: segment }),
      }),
    ),
  )

const inQuery = (place: Place, parameters: Parameters): readonly HostileRequest[] =>
  ['unknown', ...Object.keys(place.query ?? {})].flatMap((name) => {
    const path = fill(place.path, parameters)
    const { [name]: _, ...others } = { ...place.query }
    const rest = new URLSearchParams(others).toString()
    const ask = (what: string, query: string) =>
      toRequest(place, parameters, `?${name} ${what}`, { path: `${path}?${query}&${rest}` })
    return [
      ...hostileSegments.map((segment) => ask(`is ${shorten(segment)}`, `${name}=${segment}`)),
      ask('500 times', `${name}=1&`.repeat(500)),
      ask('as an array', `${name}[]=1&${name}[a][b]=2`),
    ]
  })

const readHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'content-encoding',
  'cookie',
  'origin',
  'x-forwarded-for',
  'ms-correlationid',
]

/** Names of cookies of the authorization server's library and of the admin center. */
const cookieNames = [
  '_session',
  '_interaction',
  'next-auth.session-token',
  'next-auth.csrf-token',
  'next-auth.callback-url',
  'reprieve-devices',
  'reprieve.tenant',
  'reprieve.locale',
  'reprieve.theme',
]

const hostileCookies: readonly string[] = [
  'a=b; '.repeat(1_000),
  ...cookieNames.flatMap((name) =>
    ['', '%', '%00', 'javascript:1', 'x'.repeat(5_000)].map((value) => `${name}=${value}; ${name}.sig=y`),
  ),
]

const inHeaders = (place: Place, parameters: Parameters): readonly HostileRequest[] => {
  const withHeader = (name: string, value: string) =>
    toRequest(place, parameters, `${name} is ${shorten(value)}`, { headers: { [name]: value } })
  return [
    ...readHeaders.flatMap((name) => hostileHeaderValues.map((value) => withHeader(name, value))),
    ...['Basic', 'Basic %%%', 'Basic Og==', 'Basic /////w==', `Bearer ${'a.'.repeat(3_000)}`].map((value) =>
      withHeader('authorization', value),
    ),
    ...hostileCookies.map((value) => withHeader('cookie', value)),
    withHeader('content-type', 'application/json'),
    withHeader('content-type', 'multipart/form-data; boundary=x'),
    withHeader('content-encoding', 'gzip'),
  ]
}

const inForm = (place: Place, parameters: Parameters): readonly HostileRequest[] =>
  place.form === undefined
    ? []
    : hostileForms(place.form).map(({ name, body }) => toRequest(place, parameters, name, { body }))

const inJson = (place: Place, parameters: Parameters): readonly HostileRequest[] => {
  const { form, takesJson = false, json = takesJson ? form : undefined } = place
  if (json === undefined) return []
  const ask = (what: string, body: string) =>
    toRequest(place, parameters, `JSON, ${what}`, { body, headers: jsonType })
  return [
    ...hostileBodies.map((body) => ask(`body is ${body.name}`, body.json)),
    ...Object.keys(json).flatMap((field) =>
      [...smallValues, ...largeValues].map((value) =>
        ask(`${field} is ${value.name}`, withMember(json, field, value.json)),
      ),
    ),
  ]
}

const shorten = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 40)}… (${text.length})`
