/** Remembers which customer a technician looked at last. */
export const tenantCookie = 'reprieve.tenant'

/** Carries the tenant that the page's address, or else the cookie, names. Pages get it from the proxy only. */
export const tenantHeader = 'x-reprieve-tenant'

/** Carries the page's own path, to come back to after signing in. */
export const pathHeader = 'x-reprieve-path'
