'use client'

import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { Modal } from '../dialog/modal.tsx'
import { pathIn } from '../shell/path-in.ts'
import type { FoundPerson } from './found-person.ts'
import { PeopleSearch } from './people-search.tsx'
import styles from './search.module.css'

export interface SearchDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Goes to an address. Another tenant takes a full page load. */
  readonly onGo: (address: string, isElsewhere: boolean) => void
}

/** Finds people, active or deleted, and links to them. */
export function SearchDialog({ open, onClose, onClosed, onGo }: SearchDialogProps) {
  const t = useTranslations('web.search')
  const tDialog = useTranslations('web.dialog')
  const titleId = useId()
  return (
    <Modal
      className={`${dialogStyles.surface} ${styles.dialog}`}
      labelledBy={titleId}
      onClose={onClose}
      onClosed={onClosed}
      open={open}
    >
      <div className={dialogStyles.form}>
        <h2 className={dialogStyles.title} id={titleId}>
          {t('title')}
        </h2>
        <PeopleSearch
          label={t('label')}
          onChoose={(person) => {
            onClose()
            onGo(addressOf(person), person.tenantName !== null)
          }}
          only={null}
        />
        <div className={dialogStyles.actions}>
          <Button onClick={onClose}>{tDialog('close')}</Button>
        </div>
      </div>
    </Modal>
  )
}

const addressOf = ({ tenantId, id, state }: FoundPerson): string =>
  state === 'active' ? pathIn(tenantId, `/users/${id}`) : `${pathIn(tenantId, '/deleted-users')}?user=${id}`
