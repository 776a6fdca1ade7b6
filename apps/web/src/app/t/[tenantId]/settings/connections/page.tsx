import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ConnectionsScreen } from '../../../../../features/connections/connections-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { listConnections } from '../../../../../server/connections/list-connections.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.connections'))('title') }
}

interface ConnectionsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function ConnectionsPage({ params }: ConnectionsPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const connections = await listConnections(context)
  if (!connections.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="connections" tenantId={tenantId}>
      <ConnectionsScreen connections={connections.value} />
    </SettingsFrame>
  )
}
