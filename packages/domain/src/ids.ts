/** Ids are lower-case UUIDs in text form; new ones are version 7 and always given by the caller. */
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
 * The normal form of a name for comparing (R11), `prefix:value`: an e-mail-shaped name is `smtp:local@domain`
 * whether it is a sign-in name or an address, so both share one space per tenant.
 */
export type NameKey = string
