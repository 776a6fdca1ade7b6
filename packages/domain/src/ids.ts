/** Id of a tenant. Every id is a lower-case UUID as text; new ones are version 7 and are always given by the caller. */
export type TenantId = string
/** Id of a user; it stays the same through deletion and restoration. */
export type UserId = string
/** Id of a group. */
export type GroupId = string
/** Id of a product for which a tenant has seats. */
export type SkuId = string
/** Id of a service plan: a part of a product that can be switched off in a licence. */
export type ServicePlanId = string
/** Id of a bulk job. */
export type JobId = string

/**
 * The form in which names are compared (R11): `smtp:local@domain` for a sign-in name and for an e-mail address alike,
 * so that both share one space per tenant.
 */
export type NameKey = string
