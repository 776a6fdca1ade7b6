import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DomainsScreen } from '../../../../../features/settings/domains-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { container } from '../../../../../server/container.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.domains'))('title') }
}

interface DomainsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function DomainsPage({ params }: DomainsPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const domains = await container().operations.listDomains(context, {})
  if (!domains.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="domains" tenantId={tenantId}>
      <DomainsScreen domains={domains.value} />
    </SettingsFrame>
  )
}
