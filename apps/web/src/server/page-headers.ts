/** Remembers which tenant was looked at last, for addresses that name none. No call and no page with a tenant reads it. */
export const tenantCookie = 'reprieve.tenant'

/** Carries the tenant of the page that makes a tRPC call. */
export const tenantHeader = 'x-reprieve-tenant'

/** Carries the page's own path, to come back to after signing in. */
export const pathHeader = 'x-reprieve-path'
