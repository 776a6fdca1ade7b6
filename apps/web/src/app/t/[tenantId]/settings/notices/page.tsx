import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SubscriptionsScreen } from '../../../../../features/notices/subscriptions-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { listSubscriptions } from '../../../../../server/notices/list-subscriptions.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.notices'))('title') }
}

interface NoticesPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function NoticesPage({ params }: NoticesPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const subscriptions = await listSubscriptions(context, 'mail')
  if (!subscriptions.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="notices" tenantId={tenantId}>
      <SubscriptionsScreen channel="mail" subscriptions={subscriptions.value} />
    </SettingsFrame>
  )
}
