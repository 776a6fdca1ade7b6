import { ProgressBar } from '@fluentui/react-components'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { Estimate } from './estimate.ts'
import styles from './jobs.module.css'

interface JobPaceProps {
  readonly done: number
  readonly total: number
  readonly estimate: Estimate | null
}

/** Shows the progress of a job, its speed and the time that it still needs. */
export function JobPace({ done, total, estimate }: JobPaceProps) {
  const t = useTranslations('web.jobs')
  const format = useFormatter()
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={t('progress')} max={total} thickness="large" value={done} />
      <span className={styles.pace}>
        {estimate
          ? t('pace', {
              rate: format.number(estimate.rowsPerSecond, { maximumSignificantDigits: 2 }),
              left: estimate.secondsLeft < 90 ? estimate.secondsLeft : Math.round(estimate.secondsLeft / 60),
              unit: estimate.secondsLeft < 90 ? 'seconds' : 'minutes',
            })
          : t('paceUnknown')}
      </span>
    </div>
  )
}
