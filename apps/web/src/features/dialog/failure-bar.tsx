'use client'

import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import { isOutage } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { Outage } from '../shell/outage.tsx'

/** Reports why something failed: a refusal in the visitor's language, or a fault by its correlation id. */
export function FailureBar({ error }: { readonly error: unknown }) {
  const t = useTranslations('web.dialog')
  if (isOutage(error)) return <Outage />
  const answer = refusalOf(error)
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {answer?.text ?? t('failed', { correlationId: answer?.correlationId ?? '-' })}
      </MessageBarBody>
    </MessageBar>
  )
}
