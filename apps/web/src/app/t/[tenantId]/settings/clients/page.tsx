import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ClientsScreen } from '../../../../../features/clients/clients-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { listClients, tokenUrl } from '../../../../../server/clients/list-clients.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.clients'))('title') }
}

interface ClientsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function ClientsPage({ params }: ClientsPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const clients = await listClients(context)
  if (!clients.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="clients" tenantId={tenantId}>
      <ClientsScreen clients={clients.value} tokenUrl={tokenUrl()} />
    </SettingsFrame>
  )
}
