import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SubscriptionsScreen } from '../../../../../features/notices/subscriptions-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { listSubscriptions } from '../../../../../server/notices/list-subscriptions.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.webhooks'))('title') }
}

interface WebhooksPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function WebhooksPage({ params }: WebhooksPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const subscriptions = await listSubscriptions(context, 'webhook')
  if (!subscriptions.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="webhooks" tenantId={tenantId}>
      <SubscriptionsScreen channel="webhook" subscriptions={subscriptions.value} />
    </SettingsFrame>
  )
}
