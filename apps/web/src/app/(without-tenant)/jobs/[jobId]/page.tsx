import { type GivenParameters, leadIntoTenant } from '../../../../server/lead-into-tenant.ts'

interface Props {
  readonly params: Promise<{ readonly jobId: string }>
  readonly searchParams: Promise<GivenParameters>
}

export default async function JobWithoutTenantPage({ params, searchParams }: Props): Promise<never> {
  const { jobId } = await params
  return leadIntoTenant(`/jobs/${jobId}`, await searchParams)
}
