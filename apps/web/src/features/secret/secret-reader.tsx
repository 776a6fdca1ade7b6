'use client'

import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { CopyButton } from '../restore/copy-button.tsx'
import styles from '../signin/card.module.css'

export function SecretReader({ token }: { readonly token: string }) {
  const t = useTranslations('web.secret')
  const trpc = useTRPC()
  const read = useMutation(trpc.secret.read.mutationOptions({ gcTime: 0 }))
  return (
    <div aria-live="polite" className={styles.form}>
      {read.isSuccess ? (
        <>
          <p>{t('once')}</p>
          <div className={styles.secret}>
            <span data-testid="secret">{read.data.secret}</span>
            <CopyButton text={read.data.secret} />
          </div>
        </>
      ) : (
        <>
          {read.isError && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {refusalOf(read.error)?.refusal?.type === 'SecretNotFound' ? t('gone') : t('failed')}
              </MessageBarBody>
            </MessageBar>
          )}
          {refusalOf(read.error)?.refusal?.type !== 'SecretNotFound' && (
            <>
              <p>{t('before')}</p>
              <div className={styles.actions}>
                <Button
                  appearance="primary"
                  disabledFocusable={read.isPending}
                  onClick={() => read.mutate({ token })}
                >
                  {t('show')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </div>
  )
}
