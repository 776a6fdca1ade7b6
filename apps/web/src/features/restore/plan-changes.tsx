import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { PlanDifference } from './plan-differences.ts'
import styles from './restore.module.css'

/** Reports that nothing was restored because the directory changed after the review, and lists the differences. */
export function PlanChanges({ changes }: { readonly changes: readonly PlanDifference[] }) {
  const t = useTranslations('web.restore')
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('stale')}</MessageBarTitle>
        {t('staleText')}
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={JSON.stringify(change)}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

function Change({ change }: { readonly change: PlanDifference }) {
  const t = useTranslations('web.restore.changed')
  switch (change.kind) {
    case 'conflict-new':
    case 'conflict-gone': {
      const { value, holder } = change.conflict
      const text = value.slice(value.indexOf(':') + 1)
      return holder
        ? t(`${change.kind}-held`, { value: text, holder: holder.displayName })
        : t(change.kind, { value: text })
    }
    case 'name':
      return t('name', { from: change.from, to: change.to })
    default:
      return t(change.kind)
  }
}
