import { routes as graphRoutes } from '../graph/routes.ts'
import { paths } from '../partner-center/routes/paths.ts'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof methods)[number]

/** The segments of a path, in the form in which they are compared. */
export const segmentsOf = (path: string): readonly string[] =>
  path
    .toLowerCase()
    .split('/')
    .map(decoded)
    .filter((segment) => segment !== '')

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).trim()
  } catch {
    return segment
  }
}

interface KnownRoute {
  readonly method: string
  readonly segments: readonly string[]
}

const partnerCenter = paths.flat().map(({ definition }): KnownRoute => {
  const segments = segmentsOf(definition.path)
  return { method: definition.method.toUpperCase(), segments }
})

const batch = { method: 'POST', path: '/$batch' }

const graph = ['/v1.0', '/beta'].flatMap((version) =>
  [...graphRoutes, batch].map(
    ({ method, path }): KnownRoute => ({ method, segments: segmentsOf(version + path) }),
  ),
)

// Partner Center's clients also write `/v1.0`.
const aliases = partnerCenter
  .filter(({ segments: [version] }) => version === 'v1')
  .map(({ method, segments }): KnownRoute => ({ method, segments: ['v1.0', ...segments.slice(1)] }))

const known: readonly KnownRoute[] = [...partnerCenter, ...aliases, ...graph]

/** Whether one of the two contracts has a route that this path, with ids or with names in braces, belongs to. */
export function isKnownRoute(method: Method | undefined, path: string): boolean {
  const wanted = segmentsOf(path)
  return known.some(
    (route) =>
      (method === undefined || method === route.method) &&
      route.segments.length === wanted.length &&
      route.segments.every((segment, index) => isParameter(segment) || segment === wanted[index]),
  )
}

const isParameter = (segment: string): boolean => /^\{.*\}$/.test(segment)
