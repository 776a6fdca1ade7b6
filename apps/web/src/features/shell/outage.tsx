import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Reports that the server cannot be reached at the moment, and that this passes by itself. */
export function Outage({ className }: { readonly className?: string | undefined }) {
  const t = useTranslations('web.shell')
  return (
    <MessageBar className={className ?? ''} intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t('unavailable')}</MessageBarTitle> {t('unavailableText')}
      </MessageBarBody>
    </MessageBar>
  )
}
