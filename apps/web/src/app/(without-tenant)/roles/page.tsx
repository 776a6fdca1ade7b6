import { type GivenParameters, leadIntoTenant } from '../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function RolesWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/roles', await searchParams)
}
