/** Ids are lower-case UUIDs in text form; new ones are version 7 and always given by the caller. */
export type TenantId = string
export type UserId = string
export type GroupId = string
export type SkuId = string
/** Of a part of a product, which can be switched off in a licence. */
export type ServicePlanId = string
export type JobId = string

/**
 * The normal form of a name for comparing (R11), `prefix:value`: an e-mail-shaped name is `smtp:local@domain`
 * whether it is a sign-in name or an address, so both share one space per tenant.
 */
export type NameKey = string
