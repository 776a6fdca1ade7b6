import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Message } from './message.tsx'

export function NotFoundMessage() {
  const t = useTranslations('web.shell')
  return (
    <Message hint={null} text={t('notFoundText')} title={t('notFound')}>
      <Link href="/">{t('toHome')}</Link>
    </Message>
  )
}
