'use client'

import { Button, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import { Dismiss24Regular } from '@fluentui/react-icons'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { GoneStep } from './gone-step.tsx'
import { PasswordStep } from './password-step.tsx'
import styles from './restore.module.css'
import { ResultStep } from './result-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { Steps } from './steps.tsx'
import { useRestore } from './use-restore.ts'

interface RestorePanelProps {
  readonly userId: string
  /** The name, where the list knows it already. */
  readonly knownName: string | null
  readonly ownAddress: string
  /** Which of several users this is. */
  readonly position: { readonly at: number; readonly of: number } | null
  readonly onClose: () => void
  /** Goes on to the next of several users; null at the last one. */
  readonly onNext: (() => void) | null
}

export function RestorePanel(props: RestorePanelProps) {
  const { userId, knownName, ownAddress, position, onClose, onNext } = props
  const t = useTranslations('web.restore')
  const restore = useRestore(userId)
  const { step, subject, gone } = restore
  const heading = useRef<HTMLHeadingElement>(null)
  // The step's contents change under the reader: begin again at its top.
  useEffect(() => heading.current?.focus(), [step, gone])
  const name = subject.data?.user.displayName ?? knownName
  return (
    <OverlayDrawer
      className={styles.panel ?? ''}
      onOpenChange={(_event, { open }) => open || onClose()}
      open
      position="end"
      size="medium"
    >
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
        {subject.data && <p className={styles.subtitle}>{subject.data.user.userPrincipalName}</p>}
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
          ownAddress={ownAddress}
          restore={restore}
          userId={userId}
        />
      )}
    </OverlayDrawer>
  )
}
