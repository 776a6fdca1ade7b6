import Link from 'next/link'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Message } from './message.tsx'

export function NotFoundMessage() {
  const t = useTranslations('web.shell')
  return (
    <Message hint={null} text={t('notFoundText')} title={t('notFound')}>
      <Link href="/">{t('toHome')}</Link>
    </Message>
  )
}
