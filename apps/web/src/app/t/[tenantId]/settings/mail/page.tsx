import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MailScreen } from '../../../../../features/mail/mail-screen.tsx'
import { SettingsFrame } from '../../../../../features/settings/settings-frame.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { showMail } from '../../../../../server/mail/show-mail.ts'
import { visitor } from '../../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.settings.mail'))('title') }
}

interface MailPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function MailPage({ params }: MailPageProps) {
  const { tenantId } = await params
  const { context } = await visitor(tenantId)
  const mail = await showMail(context)
  if (!mail.ok) redirect(pathIn(tenantId))
  return (
    <SettingsFrame section="mail" tenantId={tenantId}>
      <MailScreen mail={mail.value} tenantId={tenantId} />
    </SettingsFrame>
  )
}
