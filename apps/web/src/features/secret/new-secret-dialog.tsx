'use client'

import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { Modal } from '../dialog/modal.tsx'
import { CopyButton } from '../restore/copy-button.tsx'
import styles from './new-secret.module.css'

/** A secret that was just made, with what is entered beside it elsewhere. */
export interface NewSecret {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  /** Null if there is none, or if the answer to the request was lost and came again without it. */
  readonly secret: { readonly label: string; readonly text: string } | null
  /** Shown in place of the secret if there is none. */
  readonly withoutSecret: string
}

interface NewSecretDialogProps {
  readonly made: NewSecret
  readonly onClose: () => void
}

/** Shows a new secret, once. Neither Escape nor a click beside it closes the dialog, because the secret would be lost. */
export function NewSecretDialog({ made, onClose }: NewSecretDialogProps) {
  const t = useTranslations('web.newSecret')
  const titleId = useId()
  const { title, lines, secret, withoutSecret } = made
  return (
    <Modal
      className={dialogStyles.surface}
      labelledBy={titleId}
      onClose={() => undefined}
      // A browser closes a dialog by itself at the second Escape.
      onClosed={onClose}
      open
    >
      <div className={dialogStyles.form}>
        <h2 className={dialogStyles.title} id={titleId}>
          {title}
        </h2>
        <dl className={styles.lines}>
          {lines.map(({ label, text }) => (
            <Line key={label} label={label} text={text} />
          ))}
          {secret !== null && <Line {...secret} isSecret />}
        </dl>
        <p>{secret === null ? withoutSecret : t('once')}</p>
        <div className={dialogStyles.actions}>
          <Button appearance="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

interface LineProps {
  readonly label: string
  readonly text: string
  readonly isSecret?: boolean
}

const Line = ({ label, text, isSecret = false }: LineProps) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <code {...(isSecret && { 'data-testid': 'new-secret' })}>{text}</code>
      <CopyButton text={text} />
    </dd>
  </div>
)
