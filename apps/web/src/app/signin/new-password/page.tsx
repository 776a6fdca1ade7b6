import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '../../../features/signin/card.tsx'
import { NewPasswordForm } from '../../../features/signin/new-password-form.tsx'
import { getTranslations } from '../../../i18n/get-translations.ts'
import { currentAccount } from '../../../server/session.ts'
import { QueryProvider } from '../../../trpc/query-provider.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.newPassword'))('title') }
}

/** The page where a sign-in with a temporary password has to end before anything else can be done. */
export default async function NewPasswordPage() {
  const [account, t] = await Promise.all([currentAccount(), getTranslations('web.newPassword')])
  if (!account) redirect('/signin')
  if (!account.mustChangePassword) redirect('/')
  return (
    <QueryProvider tenantId={account.tenantId}>
      <Card title={t('title')}>
        <p>{t('why')}</p>
        <NewPasswordForm userPrincipalName={account.userPrincipalName} />
      </Card>
    </QueryProvider>
  )
}
