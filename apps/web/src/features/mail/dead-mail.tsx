import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import styles from '../settings/settings.module.css'
import { Shown } from '../shell/shown.tsx'
import type { DeadMailShown } from './mail-shown.ts'

interface DeadMailProps {
  readonly letter: DeadMailShown
  /** Called with the text that reports the result. */
  readonly onChanged: (text: string) => void
}

const names = { notice: 'aNotice', restore: 'aRestore', test: 'aTest' } as const

/** A mail that was given up, which can be sent again or discarded. */
export function DeadMail({ letter, onChanged }: DeadMailProps) {
  const t = useTranslations('web.settings.mail')
  const trpc = useTRPC()
  const format = useFormatter()
  const retry = useMutation(
    trpc.notices.retry.mutationOptions({ ...untilAnswered, onSuccess: () => onChanged(t('retried')) }),
  )
  const discard = useMutation(
    trpc.notices.discard.mutationOptions({ ...untilAnswered, onSuccess: () => onChanged(t('discarded')) }),
  )
  const failure = failureOf(retry) ?? failureOf(discard)
  const isBusy = retry.isPending || discard.isPending
  const { id: deadLetterId, address, kind, attempts, lastError, canRetry } = letter
  const when = format.dateTime(new Date(letter.createdAt), { dateStyle: 'medium', timeStyle: 'short' })
  const asked = () => ({ requestId: newRequestId(), deadLetterId })
  return (
    <li className={styles.letter}>
      {failure !== null && <FailureBar error={failure} />}
      <p>
        {address === null ? t(names[kind]) : <Shown text={address} />}
        <span className={styles.hint}> {t('given', { when, attempts })}</span>
        {lastError !== null && (
          <span className={styles.hint}>
            {' · '}
            <Shown text={lastError} />
          </span>
        )}
      </p>
      <div className={styles.actions}>
        {canRetry && (
          <Button
            aria-label={t('retryNamed', { when })}
            disabledFocusable={isBusy}
            onClick={() => isBusy || retry.mutate(asked())}
            size="small"
          >
            {t('retry')}
          </Button>
        )}
        <Button
          appearance="subtle"
          aria-label={t('discardNamed', { when })}
          disabledFocusable={isBusy}
          onClick={() => isBusy || discard.mutate(asked())}
          size="small"
        >
          {t('discard')}
        </Button>
      </div>
    </li>
  )
}
