import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ExportScreen } from '../../../../../features/settings/export-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { place } from '../../../../../server/place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.export'))('title') }
}

interface ExportPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function ExportPage({ params }: ExportPageProps) {
  const { tenantId } = await params
  const { permissions } = await place(tenantId)
  if (!permissions.includes('tenant.settings')) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="export" tenantId={tenantId}>
      <ExportScreen key={tenantId} tenantId={tenantId} />
    </SettingsFrame>
  )
}
