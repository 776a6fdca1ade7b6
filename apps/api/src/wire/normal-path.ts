import { getPath } from 'hono/utils/url'

const abnormal = /\/\/| |.\/$/

/** The path to route by: doubled and trailing slashes and blanks after a segment (`%20`) are what clients really send. */
export function normalPath(request: Request): string {
  const path = getPath(request)
  if (!abnormal.test(path)) return path
  return path
    .split('/')
    .map(withoutBlanksAtEnd)
    .join('/')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
}

// As a regular expression, ` +(?=/|$)` takes time that grows with the square of the blanks.
function withoutBlanksAtEnd(segment: string): string {
  let end = segment.length
  while (segment[end - 1] === ' ') end -= 1
  return segment.slice(0, end)
}
