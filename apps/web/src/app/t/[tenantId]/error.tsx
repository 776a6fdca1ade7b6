'use client'

import { Button } from '@fluentui/react-components'
import { Message } from '../../../features/shell/message.tsx'
import { useTranslations } from '../../../i18n/use-translations.ts'

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

/** Reports a fault during rendering. The server's log contains it under the digest. */
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
