import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { RetentionScreen } from '../../../../../features/settings/retention-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { container } from '../../../../../server/container.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.retention'))('title') }
}

interface RetentionPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function RetentionPage({ params }: RetentionPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const settings = await container().operations.getTenantSettings(context, {})
  if (!settings.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="retention" tenantId={tenantId}>
      <RetentionScreen key={tenantId} settings={settings.value} />
    </SettingsFrame>
  )
}
