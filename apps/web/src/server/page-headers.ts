/** Remembers which customer a technician looked at last. */
export const tenantCookie = 'reprieve.tenant'

/** Carries the tenant that the page's address names. Pages get it from the proxy only. */
export const tenantHeader = 'x-reprieve-tenant'

/** Carries the tenant that the cookie remembers, for pages whose address names none. Pages get it from the proxy only. */
export const lastTenantHeader = 'x-reprieve-last-tenant'

/** Carries the page's own path, to come back to after signing in. */
export const pathHeader = 'x-reprieve-path'
