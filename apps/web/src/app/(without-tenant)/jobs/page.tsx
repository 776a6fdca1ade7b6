import { type GivenParameters, leadIntoTenant } from '../../../server/lead-into-tenant.ts'

interface Props {
  readonly searchParams: Promise<GivenParameters>
}

export default async function JobsWithoutTenantPage({ searchParams }: Props): Promise<never> {
  return leadIntoTenant('/jobs', await searchParams)
}
