'use client'

import { Button } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './dialog.module.css'
import { Modal } from './modal.tsx'

interface FormDialogProps {
  readonly open: boolean
  readonly title: string
  readonly submitText: string
  readonly busy: boolean
  readonly canSubmit?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly children: ReactNode
}

/** A dialog with a form, a button that names its action, and a way back. */
export function FormDialog(props: FormDialogProps) {
  const { open, title, submitText, busy, canSubmit = true, onSubmit, onClose, onClosed, children } = props
  const t = useTranslations('web.dialog')
  const titleId = useId()
  return (
    <Modal
      className={styles.surface}
      labelledBy={titleId}
      onClose={() => busy || onClose()}
      onClosed={onClosed}
      open={open}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && canSubmit) onSubmit()
        }}
      >
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={busy || !canSubmit} type="submit">
            {submitText}
          </Button>
          <Button disabledFocusable={busy} onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
