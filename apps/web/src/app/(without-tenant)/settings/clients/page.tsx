import { type GivenParameters, leadIntoTenant } from '../../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function ClientsWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/settings/clients', await searchParams)
}
