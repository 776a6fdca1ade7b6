import { getPath } from 'hono/utils/url'

const abnormal = /\/\/| |.\/$|^\/v1\.0\/(?:customers|auditrecords)(?:\/|$)/i

/**
 * The path for routing. Clients really send doubled and trailing slashes, spaces after a segment (`%20`), and `/v1.0`
 * for `/v1` in Partner Center's contract. All else below `/v1.0` is Microsoft Graph's.
 */
export function normalPath(request: Request): string {
  const path = getPath(request)
  if (!abnormal.test(path)) return path
  return path
    .split('/')
    .map(withoutBlanksAtEnd)
    .join('/')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .replace(/^\/v1\.0(?=\/(?:customers|auditrecords)(?:\/|$))/i, '/v1')
}

// The regular expression ` +(?=/|$)` would take time that grows with the square of the number of spaces.
function withoutBlanksAtEnd(segment: string): string {
  let end = segment.length
  while (segment[end - 1] === ' ') end -= 1
  return segment.slice(0, end)
}
