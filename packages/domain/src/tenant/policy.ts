/** Retention of a new tenant, in days from deletion to purge (R2). */
export const defaultRetentionDays = 30

/** The suffix of initial domains, which is that of the worldwide cloud (R51, R54). */
export const initialDomainSuffix = 'onmicrosoft.com'

/** Whether a tenant may set this retention (R2). */
export function isRetentionDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= 180
}
