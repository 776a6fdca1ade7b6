'use client'

import { Button } from '@fluentui/react-components'
import { Dismiss24Regular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './dialog.module.css'
import { Modal } from './modal.tsx'

interface SidePanelProps {
  readonly open: boolean
  readonly title: string
  readonly subtitle?: string | null
  /** Changes with the contents, so that reading starts again at the top. */
  readonly step: string
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly children: ReactNode
}

/** A panel at the side of the page, for forms and for details. */
export function SidePanel(props: SidePanelProps) {
  const titleId = useId()
  return (
    <Modal
      className={styles.panel}
      labelledBy={titleId}
      onClose={props.onClose}
      onClosed={props.onClosed}
      open={props.open}
    >
      <PanelContents {...props} titleId={titleId} />
    </Modal>
  )
}

function PanelContents(props: SidePanelProps & { readonly titleId: string }) {
  const { title, titleId, subtitle, step, onClose, children } = props
  const t = useTranslations('web.dialog')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (step) heading.current?.focus()
  }, [step])
  return (
    <div className={styles.panelContents}>
      <header className={styles.panelHead}>
        <div>
          <h2 className={styles.title} id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {subtitle && (
            <p className={styles.subtitle}>
              <Shown text={subtitle} />
            </p>
          )}
        </div>
        <Button appearance="subtle" aria-label={t('close')} icon={<Dismiss24Regular />} onClick={onClose} />
      </header>
      {children}
    </div>
  )
}

/** The scrolling part of a panel. */
export const PanelBody = ({ children, isRead = false }: { children: ReactNode; isRead?: boolean }) => (
  // Focusable without anything to click, so that the keyboard can scroll it.
  <div className={styles.panelBody} tabIndex={isRead ? 0 : undefined}>
    {children}
  </div>
)

export const PanelFooter = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.panelFooter}>{children}</div>
)
