import { getPath } from 'hono/utils/url'

const abnormal = /\/\/| |.\/$/

/** The path to route by: doubled and trailing slashes and blanks after a segment (`%20`) are what clients really send. */
export function normalPath(request: Request): string {
  const path = getPath(request)
  if (!abnormal.test(path)) return path
  return path
    .replace(/ +(?=\/|$)/g, '')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
}
