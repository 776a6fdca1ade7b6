'use client'

import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormatter } from 'next-intl'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf } from '../../trpc/outage.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { Shown } from '../shell/shown.tsx'
import { GroupMembers } from './group-members.tsx'
import type { AnyRecipientKind } from './recipient-kind.ts'
import type { RecipientRights, RecipientRow } from './recipient-row.ts'
import styles from './recipients.module.css'
import { RestoreRecipient } from './restore-recipient.tsx'

interface RecipientPanelProps {
  readonly open: boolean
  readonly kind: AnyRecipientKind
  readonly id: string
  readonly can: RecipientRights
  readonly onClose: () => void
  readonly onClosed: () => void
  readonly onEdit: (row: RecipientRow) => void
  readonly onRestored: () => void
}

/** Shows everything about one group, contact or shared mailbox. For a deleted one, it shows what a restore would do. */
export function RecipientPanel(props: RecipientPanelProps) {
  const { open, kind, id, can, onClose, onClosed, onEdit, onRestored } = props
  const t = useTranslations('web.recipients')
  const tDialog = useTranslations('web.dialog')
  const trpc = useTRPC()
  const [isRestored, setIsRestored] = useState(false)
  const found = useQuery(
    trpc.recipients.get.queryOptions(
      { kind, id },
      { enabled: open && !isRestored, staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
    ),
  )
  const failure = failureOf(found)
  const row = found.data
  const name = row?.displayName ?? ''
  const toRestore = row?.deletion && can.restore
  return (
    <SidePanel
      onClose={onClose}
      onClosed={() => {
        setIsRestored(false)
        onClosed()
      }}
      open={open}
      step={isRestored ? 'result' : 'review'}
      subtitle={row?.primaryAddress ?? null}
      title={
        isRestored ? t('restored', { name }) : toRestore ? t('restoreNamed', { name }) : name || t('show')
      }
    >
      {failure !== null && (
        <PanelBody>
          <FailureBar error={failure} />
        </PanelBody>
      )}
      {failure === null && toRestore && (
        <RestoreRecipient
          id={id}
          kind={kind}
          onClose={onClose}
          onRestored={() => {
            setIsRestored(true)
            onRestored()
          }}
        />
      )}
      {failure === null && row && !toRestore && (
        <>
          <PanelBody isRead>
            <Facts row={row} />
            {kind === 'group' && row.deletion === null && <GroupMembers canWrite={can.write} groupId={id} />}
          </PanelBody>
          <PanelFooter>
            {can.write && row.deletion === null && <Button onClick={() => onEdit(row)}>{t('edit')}</Button>}
            <Button appearance="primary" onClick={onClose}>
              {tDialog('close')}
            </Button>
          </PanelFooter>
        </>
      )}
    </SidePanel>
  )
}

function Facts({ row }: { readonly row: RecipientRow }) {
  const t = useTranslations('web.recipients')
  const format = useFormatter()
  const { primaryAddress, otherAddresses, createdAt, deletion } = row
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <dl className={dialogStyles.facts}>
      <div>
        <dt>{t('columns.primaryAddress')}</dt>
        <dd>{primaryAddress === '' ? t('noAddress') : <Shown text={primaryAddress} />}</dd>
      </div>
      <div>
        <dt>{t('columns.otherAddresses')}</dt>
        <dd>
          {otherAddresses.length === 0 && t('noAddress')}
          {otherAddresses.map((address) => (
            <span className={styles.address} key={address}>
              <Shown text={address} />
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('columns.createdAt')}</dt>
        <dd>{at(createdAt)}</dd>
      </div>
      {deletion && (
        <>
          <div>
            <dt>{t('columns.deletedAt')}</dt>
            <dd>{at(deletion.deletedAt)}</dd>
          </div>
          <div>
            <dt>{t('restorableUntil')}</dt>
            <dd>{at(deletion.purgeAt)}</dd>
          </div>
        </>
      )}
    </dl>
  )
}
