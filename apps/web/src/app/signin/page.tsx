import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '../../features/signin/card.tsx'
import { InstallationWarning } from '../../features/signin/installation-warning.tsx'
import { safeReturnPath } from '../../features/signin/safe-return-path.ts'
import { SignInForm } from '../../features/signin/sign-in-form.tsx'
import { getTranslations } from '../../i18n/get-translations.ts'
import { currentAccount } from '../../server/session.ts'
import { warningOfInstallation } from '../../server/warning-of-installation.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.signIn'))('title') }
}

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [{ next }, account, warning, t] = await Promise.all([
    searchParams,
    currentAccount(),
    warningOfInstallation(),
    getTranslations('web.signIn'),
  ])
  const returnPath = safeReturnPath(typeof next === 'string' ? next : null)
  if (account) redirect(account.mustChangePassword ? '/signin/new-password' : returnPath)
  return (
    <Card title={t('title')}>
      {warning && <InstallationWarning text={t(warning)} />}
      <SignInForm returnPath={returnPath} />
    </Card>
  )
}
