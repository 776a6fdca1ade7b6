import { describeError } from '@reprieve/i18n'
import type { Metadata } from 'next'
import { SetupForm } from '../../features/setup/setup-form.tsx'
import { SetupRefused } from '../../features/setup/setup-refused.tsx'
import { Card } from '../../features/signin/card.tsx'
import { currentLocale } from '../../i18n/current-locale.ts'
import { getTranslations } from '../../i18n/get-translations.ts'
import { container } from '../../server/container.ts'
import { QueryProvider } from '../../trpc/query-provider.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.setup'))('title') }
}

interface SetupPageProps {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>
}

/** The page for the holder of the link that a start has printed, as long as there is no organisation (R51). */
export default async function SetupPage({ searchParams }: SetupPageProps) {
  const [{ code: given }, t] = await Promise.all([searchParams, getTranslations('web.setup')])
  const code = typeof given === 'string' ? given : ''
  const checked = await container().operations.checkSetupCode({ code })
  return (
    <QueryProvider tenantId={null}>
      <Card title={t('title')}>
        {checked.ok ? (
          <SetupForm code={code} />
        ) : (
          <SetupRefused text={describeError(await currentLocale(), checked.error)} />
        )}
      </Card>
    </QueryProvider>
  )
}
