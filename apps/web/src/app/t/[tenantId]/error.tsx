'use client'

import { Button } from '@fluentui/react-components'
import { useTranslations } from 'next-intl'
import { Message } from '../../../features/shell/message.tsx'

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

/** A fault while a place was made. The digest is what the server's log calls it. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('web.shell')
  return (
    <Message hint={error.digest ?? null} text={t('failedText')} title={t('failed')}>
      <Button appearance="primary" onClick={reset}>
        {t('tryAgain')}
      </Button>
    </Message>
  )
}
