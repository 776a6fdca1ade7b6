import { createHash } from 'node:crypto'
import { isObject, type ScimObject } from './attribute.ts'

/** Gives a resource a version that changes with anything that is in it (RFC 7644 §3.14). */
export function withVersion(resource: ScimObject): ScimObject {
  const digest = createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22)
  const { meta } = resource
  return { ...resource, meta: { ...(isObject(meta) ? meta : {}), version: `W/"${digest}"` } }
}

export const versionOf = ({ meta }: ScimObject): string =>
  isObject(meta) && typeof meta.version === 'string' ? meta.version : ''

/** Whether a list of versions of a header, or `*`, has this one. Weak and strong ones are compared alike. */
export function hasVersion(header: string, version: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//i, '')
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(version))
}
