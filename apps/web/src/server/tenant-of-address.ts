/** The tenant in the path of an address; null if there is none. */
export const tenantOfAddress = (path: string): string | null => readTenantId(path.match(/^\/t\/([^/]*)/)?.[1])

/** A text as the id of a tenant; null if it cannot be one. */
export function readTenantId(text: string | null | undefined): string | null {
  return text && /^[\w-]{1,64}$/.test(text) ? text : null
}
