/** Stores the tenant that was viewed last, for addresses without one. Calls and pages with a tenant do not read it. */
export const tenantCookie = 'reprieve.tenant'

/** Carries the tenant of the page that makes a tRPC call. */
export const tenantHeader = 'x-reprieve-tenant'

/** Carries the page's own path, to return to after signing in. */
export const pathHeader = 'x-reprieve-path'
