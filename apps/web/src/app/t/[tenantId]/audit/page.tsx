import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuditScreen } from '../../../../features/audit/audit-screen.tsx'
import { parseView } from '../../../../features/audit/view.ts'
import { timeZone } from '../../../../features/preferences/time-zone.ts'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { listEntries } from '../../../../server/audit/list-entries.ts'
import { type GivenParameters, toSearchParams } from '../../../../server/lead-into-tenant.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.audit'))('title') }
}

interface AuditPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
  readonly searchParams: Promise<GivenParameters>
}

export default async function AuditPage({ params, searchParams }: AuditPageProps) {
  const { tenantId } = await params
  const [{ context }, { permissions }, given] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
    searchParams,
  ])
  if (!permissions.includes('audit.read')) redirect(pathIn(tenantId))
  const view = parseView(toSearchParams(given))
  const first = await listEntries(context, view, await timeZone(), null)
  return (
    <AuditScreen
      firstPage={first.ok ? first.value : null}
      firstView={view}
      key={tenantId}
      renderedAt={Date.now()}
      tenantId={tenantId}
    />
  )
}
