import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { BlockedRow } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Why a choice cannot be carried out, where no field of its own says it; else that something is still to be decided. */
export function Rejections({ row }: { readonly row: BlockedRow }) {
  const t = useTranslations('web.restore')
  const others = row.rejected.filter(
    ({ resolution }) =>
      resolution.resolve !== 'newUserPrincipalName' && resolution.resolve !== 'renameHolder',
  )
  return (
    <div aria-live="polite">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {others.length === 0
            ? t('decideFirst')
            : others.map(({ reason, resolution, holder }) => (
                <p key={resolution.resolve}>{t(`rejected.${reason}`, { name: holder?.displayName ?? '' })}</p>
              ))}
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
