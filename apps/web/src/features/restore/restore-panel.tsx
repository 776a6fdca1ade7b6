'use client'

import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  MessageBar,
  MessageBarBody,
  OverlayDrawer,
} from '@fluentui/react-components'
import { Dismiss24Regular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import { PasswordStep } from './password-step.tsx'
import styles from './restore.module.css'
import { ResultStep } from './result-step.tsx'
import { ReviewStep } from './review-step.tsx'
import type { Step } from './use-restore.ts'
import { type Restored, useRestore } from './use-restore.ts'

interface RestorePanelProps {
  readonly userId: string
  /**
   * The closed panel stays in the document, empty: it makes the page behind it visible to screen readers again a moment
   * later, and can do so only while it exists.
   */
  readonly open: boolean
  /** The user's name, if the list knows it already. */
  readonly knownName: string | null
  readonly ownAddress: string
  /** The position of this user among several. */
  readonly position: { readonly at: number; readonly of: number } | null
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onRestored: (done: Restored) => void
  /** Continues with the next of several users; null at the last one. */
  readonly onNext: (() => void) | null
  /** Called once a restore is taken back; null where the visitor may not do so. */
  readonly onUndone: ((userId: string) => void) | null
}

export function RestorePanel(props: RestorePanelProps) {
  const { userId, open, onClose, onClosed } = props
  return (
    <OverlayDrawer
      className={styles.panel ?? ''}
      onOpenChange={(_event, { open: stays }) => stays || onClose()}
      open={open}
      position="end"
      size="medium"
      surfaceMotion={{ onMotionFinish: (_event, { direction }) => direction === 'exit' && onClosed() }}
    >
      <RestoreCourse {...props} key={userId} />
    </OverlayDrawer>
  )
}

/** The restore of one user, from the review to the result. */
function RestoreCourse(props: RestorePanelProps) {
  const { userId, knownName, ownAddress, position, onClose, onRestored, onNext, onUndone } = props
  const t = useTranslations('web.restore')
  const restore = useRestore(userId, onRestored)
  const { step, subject, gone } = restore
  const heading = useRef<HTMLHeadingElement>(null)
  // The contents change with the step, so reading starts again at the top.
  useEffect(() => heading.current?.focus(), [step, gone])
  // Whoever else restored or purged the user, the list must no longer show it.
  useEffect(() => {
    if (gone) onRestored({ userId, replacedOthers: false })
  }, [gone, userId, onRestored])
  const done = step === 'result' ? restore.restore.data : undefined
  const name = done?.displayName ?? subject.data?.user.displayName ?? knownName
  const userName = done?.effects.userPrincipalName ?? subject.data?.user.userPrincipalName
  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={t('close')}
              icon={<Dismiss24Regular />}
              onClick={onClose}
            />
          }
          heading={{ as: 'h2', ref: heading, tabIndex: -1, className: styles.heading ?? '' }}
        >
          {name ? t(step === 'result' ? 'titleDone' : 'title', { name }) : t('titleUnknown')}
        </DrawerHeaderTitle>
        {userName && (
          <p className={styles.subtitle}>
            <Shown text={userName} />
          </p>
        )}
        {position && <p className={styles.subtitle}>{t('position', position)}</p>}
        {!gone && <Steps current={step} />}
      </DrawerHeader>
      {gone && <GoneStep because={gone} onClose={onClose} onNext={onNext} />}
      {!gone && step === 'review' && <ReviewStep onClose={onClose} restore={restore} />}
      {!gone && step === 'password' && <PasswordStep restore={restore} />}
      {step === 'result' && (
        <ResultStep
          onClose={onClose}
          onNext={onNext}
          onUndone={onUndone && (() => onUndone(userId))}
          ownAddress={ownAddress}
          restore={restore}
          userId={userId}
        />
      )}
    </>
  )
}

interface GoneStepProps {
  readonly because: 'UserNotFound' | 'UserNotDeleted'
  readonly onClose: () => void
  readonly onNext: (() => void) | null
}

/** Reports that the user can no longer be restored: its window has ended, or somebody else was faster. */
function GoneStep({ because, onClose, onNext }: GoneStepProps) {
  const t = useTranslations('web.restore')
  return (
    <>
      <DrawerBody>
        <MessageBar intent={because === 'UserNotFound' ? 'error' : 'info'} layout="multiline">
          <MessageBarBody>{t(`gone.${because}`)}</MessageBarBody>
        </MessageBar>
      </DrawerBody>
      <DrawerFooter>
        {onNext && (
          <Button appearance="primary" onClick={onNext}>
            {t('nextUser')}
          </Button>
        )}
        <Button appearance={onNext ? 'secondary' : 'primary'} onClick={onClose}>
          {t('close')}
        </Button>
      </DrawerFooter>
    </>
  )
}

const steps = ['review', 'password', 'result'] as const satisfies readonly Step[]

function Steps({ current }: { readonly current: Step }) {
  const t = useTranslations('web.restore.steps')
  return (
    <ol aria-label={t('label')} className={styles.steps}>
      {steps.map((step) => (
        <li
          aria-current={step === current ? 'step' : undefined}
          data-done={steps.indexOf(step) < steps.indexOf(current)}
          key={step}
        >
          {t(step)}
        </li>
      ))}
    </ol>
  )
}
