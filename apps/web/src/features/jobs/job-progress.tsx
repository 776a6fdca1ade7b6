'use client'

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { useTranslations } from '../../i18n/use-translations.ts'
import { isOpen, type JobProgress as Progress } from './follow-jobs.ts'
import styles from './job-progress.module.css'

interface JobProgressProps {
  readonly job: Progress
  readonly onPutAway: () => void
}

/** Shows the progress of a bulk restore and, when it has ended, the outcome. */
export function JobProgress({ job, onPutAway }: JobProgressProps) {
  const t = useTranslations('web.jobs')
  const { total, restored, failed } = job.counts
  const text = t(job.state, { total, restored, failed, done: restored + failed })
  return (
    <MessageBar className={styles.job} intent={intentOf(job)} layout="multiline">
      <MessageBarBody className={styles.body}>
        {text}
        {isOpen(job) && (
          <ProgressBar aria-label={t('progress')} max={total} thickness="large" value={restored + failed} />
        )}
      </MessageBarBody>
      {!isOpen(job) && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={t('putAway')}
              icon={<Dismiss20Regular />}
              onClick={onPutAway}
            />
          }
        />
      )}
    </MessageBar>
  )
}

function intentOf({ state, counts }: Progress): 'info' | 'warning' | 'success' {
  if (state === 'queued' || state === 'running') return 'info'
  return state === 'cancelled' || counts.failed > 0 ? 'warning' : 'success'
}
