import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PartnerScreen } from '../../../../features/partner/partner-screen.tsx'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { listCustomerRows } from '../../../../server/partner/list-customer-rows.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.partner'))('title') }
}

interface PartnerPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

/** All customers of the visitor's own organisation; an address of it in another tenant leads there. */
export default async function PartnerPage({ params }: PartnerPageProps) {
  const { tenantId } = await params
  const [{ account, context }, { customers, permissions }] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
  ])
  if (customers.length === 0) redirect(pathIn(tenantId))
  if (tenantId !== account.tenantId) redirect(pathIn(account.tenantId, '/partner'))
  const first = await listCustomerRows(context, null)
  return (
    <PartnerScreen
      canEnd={permissions.includes('tenant.settings')}
      firstPage={first.ok ? first.value : null}
      renderedAt={Date.now()}
    />
  )
}
