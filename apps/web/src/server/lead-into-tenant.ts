import { redirect } from 'next/navigation'
import { pathIn } from '../features/shell/path-in.ts'
import { tenantLastSeen } from './session.ts'
import { readTenantId } from './tenant-of-address.ts'

export type GivenParameters = Readonly<Record<string, string | string[] | undefined>>

/**
 * Redirects an address without a tenant, such as a bookmark of an earlier release, to the same place in a tenant: the
 * one that `?tenant=` names, else the one viewed last. The rest of the address stays.
 */
export async function leadIntoTenant(place: '' | `/${string}`, given: GivenParameters): Promise<never> {
  const { tenant, ...rest } = given
  const tenantId = readTenantId(typeof tenant === 'string' ? tenant : null) ?? (await tenantLastSeen())
  const parameters = toSearchParams(rest).toString()
  redirect(pathIn(tenantId, place) + (parameters && `?${parameters}`))
}

/** The parameters of an address that occur once; the admin center has no others. */
export const toSearchParams = (given: GivenParameters): URLSearchParams =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
