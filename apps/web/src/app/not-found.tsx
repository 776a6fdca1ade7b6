import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Message } from '../features/shell/message.tsx'

export default async function NotFoundPage() {
  const t = await getTranslations('web.shell')
  return (
    <main>
      <Message hint={null} text={t('notFoundText')} title={t('notFound')}>
        <Link href="/">{t('toHome')}</Link>
      </Message>
    </main>
  )
}
