import { CheckmarkCircle16Regular, Clock16Regular, ErrorCircle16Regular } from '@fluentui/react-icons'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import { RowState } from '../list/row-state.tsx'
import styles from '../settings/settings.module.css'
import { Shown } from '../shell/shown.tsx'
import type { DeliveryShown } from './subscription-shown.ts'

const tones = { waiting: 'open', delivered: 'good', dead: 'bad' } as const

const icons = {
  waiting: <Clock16Regular />,
  delivered: <CheckmarkCircle16Regular />,
  dead: <ErrorCircle16Regular />,
} as const

/** What became of a message, and when. */
export function DeliveryState({ delivery }: { readonly delivery: DeliveryShown }) {
  const t = useTranslations('web.settings.subscriptions')
  const format = useFormatter()
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'medium' })
  const { state, createdAt, deliveredAt, nextAttemptAt, attempts, lastError } = delivery
  return (
    <>
      <RowState icon={icons[state]} state={state} text={t(`states.${state}`)} tone={tones[state]} />
      <span className={styles.hint}>
        {state === 'waiting' && attempts > 0
          ? t('triedAgain', { attempts, when: at(nextAttemptAt) })
          : at(deliveredAt ?? createdAt)}
      </span>
      {lastError !== null && state !== 'delivered' && (
        <span className={styles.hint}>
          <Shown text={lastError} />
        </span>
      )}
    </>
  )
}
