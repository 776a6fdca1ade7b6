import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import styles from '../settings/settings.module.css'

interface TestMailProps {
  /** Called with the text that reports the result. */
  readonly onSent: (text: string) => void
}

/** Sends the signed-in person a test mail. */
export function TestMail({ onSent }: TestMailProps) {
  const t = useTranslations('web.settings.mail')
  const trpc = useTRPC()
  const send = useMutation(
    trpc.notices.sendTestMail.mutationOptions({
      ...untilAnswered,
      onSuccess: ({ to }) => onSent(t('testSent', { address: to })),
    }),
  )
  const failure = failureOf(send)
  return (
    <>
      {failure !== null && <FailureBar error={failure} />}
      <div className={styles.actions}>
        <Button
          aria-describedby="test-mail-hint"
          disabledFocusable={send.isPending}
          onClick={() => send.isPending || send.mutate({ requestId: newRequestId() })}
        >
          {t('sendTest')}
        </Button>
      </div>
      <p className={styles.hint} id="test-mail-hint">
        {t('sendTestHint')}
      </p>
    </>
  )
}
