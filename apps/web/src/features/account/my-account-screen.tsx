'use client'

import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import listStyles from '../list/list.module.css'
import { newRequestId } from '../restore/new-request-id.ts'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import { NewPasswordForm } from '../signin/new-password-form.tsx'
import styles from './my-account.module.css'

interface MyAccountScreenProps {
  readonly tenantId: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly organisation: string
  /** An instant in ISO 8601. */
  readonly signedInUntil: string
  readonly isPasswordChanged: boolean
}

/** Shows who is signed in, and what people can do to their own account (R33). */
export function MyAccountScreen(props: MyAccountScreenProps) {
  const { tenantId, displayName, userPrincipalName, organisation, signedInUntil, isPasswordChanged } = props
  const t = useTranslations('web.me')
  const format = useFormatter()
  const trpc = useTRPC()
  const end = useMutation(
    trpc.account.endSessions.mutationOptions({
      ...untilAnswered,
      onSuccess: () => window.location.assign('/signin'),
    }),
  )
  const failure = failureOf(end)
  return (
    <div className={styles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      {isPasswordChanged && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{t('changed')}</MessageBarBody>
        </MessageBar>
      )}
      <section aria-labelledby="profile" className={styles.card}>
        <h2 id="profile">{t('profile')}</h2>
        <dl className={dialogStyles.facts}>
          <div>
            <dt>{t('name')}</dt>
            <dd>
              <Shown text={displayName} />
            </dd>
          </div>
          <div>
            <dt>{t('userName')}</dt>
            <dd>
              <Shown text={userPrincipalName} />
            </dd>
          </div>
          <div>
            <dt>{t('organisation')}</dt>
            <dd>
              <Shown text={organisation} />
            </dd>
          </div>
          <div>
            <dt>{t('until')}</dt>
            <dd>{format.dateTime(new Date(signedInUntil), { dateStyle: 'medium', timeStyle: 'short' })}</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="password" className={styles.card}>
        <h2 id="password">{t('password')}</h2>
        <p>{t('passwordText')}</p>
        <NewPasswordForm
          doneAt={`${pathIn(tenantId, '/me')}?password=changed`}
          texts={{ current: t('current'), save: t('save') }}
          userPrincipalName={userPrincipalName}
        />
      </section>
      <section aria-labelledby="sessions" className={styles.card}>
        <h2 id="sessions">{t('sessions')}</h2>
        <p>{t('sessionsText')}</p>
        {failure !== null && <FailureBar error={failure} />}
        <div>
          <Button
            disabledFocusable={end.isPending}
            onClick={() => end.isPending || end.mutate({ requestId: newRequestId() })}
          >
            {t('signOutEverywhere')}
          </Button>
        </div>
      </section>
    </div>
  )
}
