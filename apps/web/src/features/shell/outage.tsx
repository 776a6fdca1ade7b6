import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Says that nobody can be asked at the moment, and that this passes by itself. */
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
