/** The address of a place in a tenant. Every address of the admin center names the tenant that its page is about. */
export const pathIn = (tenantId: string, place: '' | `/${string}` = ''): string => `/t/${tenantId}${place}`
