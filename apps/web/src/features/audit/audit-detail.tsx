'use client'

import { Button } from '@fluentui/react-components'
import Link from 'next/link'
import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import dialogStyles from '../dialog/dialog.module.css'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import auditStyles from './audit.module.css'
import type { AuditRow } from './audit-row.ts'
import { useAuditTexts } from './use-audit-texts.ts'

export interface AuditDetailProps {
  readonly open: boolean
  readonly row: AuditRow
  readonly tenantId: string
  readonly onClose: () => void
  readonly onClosed: () => void
}

/** Shows everything that a record contains. */
export function AuditDetail({ open, row, tenantId, onClose, onClosed }: AuditDetailProps) {
  const t = useTranslations('web.audit')
  const tDialog = useTranslations('web.dialog')
  const format = useFormatter()
  const { operationOf, actorOf } = useAuditTexts()
  const facts = [
    [t('at'), format.dateTime(new Date(row.at), { dateStyle: 'full', timeStyle: 'long' })],
    [t('actor'), actorOf(row)],
    [
      t('outcome'),
      row.outcome === 'failed' ? t('failedBecause', { error: row.error ?? '' }) : t('succeeded'),
    ],
    [t('reason'), row.reason],
    [t('sequence'), row.id],
    [t('requestId'), row.requestId],
    [t('correlationId'), row.correlationId],
  ] as const
  const texts = [
    [t('before'), row.before],
    [t('after'), row.after],
    [t('details'), row.details],
  ] as const
  return (
    <SidePanel
      onClose={onClose}
      onClosed={onClosed}
      open={open}
      step={row.id}
      subtitle={row.targetName}
      title={operationOf(row)}
    >
      <PanelBody isRead>
        <dl className={dialogStyles.facts}>
          {facts.map(
            ([term, text]) =>
              text !== null && (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>
                    <Shown text={text} />
                  </dd>
                </div>
              ),
          )}
        </dl>
        {row.targetId !== null && (
          <Link href={pathIn(tenantId, `/users/${row.targetId}`)}>{t('toPerson')}</Link>
        )}
        {texts.map(
          ([term, text]) =>
            text !== null && (
              <section key={term}>
                <h3>{term}</h3>
                <pre className={auditStyles.text}>{text}</pre>
              </section>
            ),
        )}
      </PanelBody>
      <PanelFooter>
        <Button appearance="primary" onClick={onClose}>
          {tDialog('close')}
        </Button>
      </PanelFooter>
    </SidePanel>
  )
}
