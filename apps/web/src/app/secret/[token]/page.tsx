import type { Metadata } from 'next'
import { SecretReader } from '../../../features/secret/secret-reader.tsx'
import { Card } from '../../../features/signin/card.tsx'
import { getTranslations } from '../../../i18n/get-translations.ts'
import { QueryProvider } from '../../../trpc/query-provider.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.secret'))('title') }
}

interface SecretPageProps {
  readonly params: Promise<{ readonly token: string }>
}

/** The page shows no secret until it is asked to: programs that visit links in mail must not consume it. */
export default async function SecretPage({ params }: SecretPageProps) {
  const [{ token }, t] = await Promise.all([params, getTranslations('web.secret')])
  return (
    <QueryProvider tenantId={null}>
      <Card title={t('title')}>
        <SecretReader token={token} />
      </Card>
    </QueryProvider>
  )
}
