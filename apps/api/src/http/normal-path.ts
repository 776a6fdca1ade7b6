import { getPath } from 'hono/utils/url'

const abnormal = /\/\/| |.\/$|^\/v1\.0(?:\/|$)/i

/**
 * The path to route by: doubled and trailing slashes, blanks after a segment (`%20`) and `/v1.0` for `/v1` are what clients
 * really send.
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
    .replace(/^\/v1\.0(?=\/|$)/i, '/v1')
}

// As a regular expression, ` +(?=/|$)` takes time that grows with the square of the blanks.
function withoutBlanksAtEnd(segment: string): string {
  let end = segment.length
  while (segment[end - 1] === ' ') end -= 1
  return segment.slice(0, end)
}
