'use client'

import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { parseUserPrincipalName, type Tenant } from '@reprieve/domain'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { PlannedUser } from '../../server/restore/to-planned-user.ts'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { AddressConflicts } from '../restore/address-conflicts.tsx'
import {
  addressConflictsOf,
  type Choices,
  nameConflictOf,
  proposedChoices,
  typedName,
} from '../restore/choices.ts'
import { NameConflict } from '../restore/name-conflict.tsx'
import { OtherConflicts } from '../restore/other-conflicts.tsx'
import restoreStyles from '../restore/restore.module.css'
import type { GridRow } from './grid-row.ts'
import { useProblemTexts } from './use-problem-texts.ts'

interface DecidePanelProps {
  readonly row: GridRow
  readonly tenant: Tenant
  readonly open: boolean
  /** The next user who needs a decision; null if there is none. */
  readonly nextId: string | null
  /** Called with null to leave the decision to the strategy. */
  readonly onDecide: (row: GridRow, choices: Choices | null) => void
  readonly onGo: (id: string | null) => void
  readonly onClosed: () => void
}

/** Shows every conflict of one user of the batch, with the possible answers. */
export function DecidePanel({ row, open, onGo, onClosed, ...props }: DecidePanelProps) {
  return (
    <SidePanel
      onClose={() => onGo(null)}
      onClosed={onClosed}
      open={open}
      step={row.id}
      subtitle={row.userPrincipalName}
      title={row.displayName}
    >
      <Decision key={row.id} onGo={onGo} row={row} {...props} />
    </SidePanel>
  )
}

type DecisionProps = Omit<DecidePanelProps, 'open' | 'onClosed'>

function Decision({ row, tenant, nextId, onDecide, onGo }: DecisionProps) {
  const t = useTranslations('web.bulkRestore')
  const { plan } = row
  const conflicts = plan?.conflicts ?? []
  const [choices, setChoices] = useState<Choices>(row.choices ?? proposedChoices(conflicts))
  // The panel adopts decisions that were made in the grid meanwhile.
  useEffect(() => {
    if (row.choices) setChoices(row.choices)
  }, [row.choices])
  const nameConflict = nameConflictOf(conflicts)
  const name = typedName(choices)
  const parsed = name === null ? null : parseUserPrincipalName(name, tenant)
  const problem = parsed && !parsed.ok ? parsed.error : null
  const canDecide = conflicts.some(({ resolutions }) => resolutions.length > 0)
  const decide = (then: string | null) => {
    onDecide(row, choices)
    onGo(then)
  }
  return (
    <>
      <PanelBody isRead={!canDecide}>
        {plan && conflicts.length === 0 && <WithoutConflict plan={plan} row={row} />}
        {nameConflict && (
          <NameConflict
            choices={choices}
            conflict={nameConflict}
            onChoose={setChoices}
            problem={problem}
            rejected={plan?.rejected ?? []}
            tenant={tenant}
          />
        )}
        <OtherConflicts choices={choices} conflicts={conflicts} onChoose={setChoices} />
        <AddressConflicts
          conflicts={addressConflictsOf(conflicts)}
          onChoose={(takeBack) => setChoices({ ...choices, takeBack })}
          takeBack={choices.takeBack}
        />
        {plan && <LostLicences lines={plan.lines} />}
      </PanelBody>
      <PanelFooter>
        {canDecide && nextId !== null && (
          <Button
            appearance="primary"
            disabledFocusable={problem !== null}
            onClick={() => problem === null && decide(nextId)}
          >
            {t('applyAndNext')}
          </Button>
        )}
        {canDecide && (
          <Button
            appearance={nextId === null ? 'primary' : 'secondary'}
            disabledFocusable={problem !== null}
            onClick={() => problem === null && decide(null)}
          >
            {t('apply')}
          </Button>
        )}
        {!canDecide && row.choices !== null && plan?.outcome === 'blocked' && (
          <Button
            appearance="primary"
            onClick={() => {
              onDecide(row, null)
              onGo(null)
            }}
          >
            {t('withoutNewName')}
          </Button>
        )}
        <Button onClick={() => onGo(null)}>{t(canDecide ? 'cancel' : 'close')}</Button>
      </PanelFooter>
    </>
  )
}

/** Shows a user without conflicts: it is ready, cannot be restored at all, or has an invalid name from a file. */
function WithoutConflict({ plan, row }: { readonly plan: PlannedUser; readonly row: GridRow }) {
  const t = useTranslations('web.bulkRestore')
  const problemsOf = useProblemTexts()
  return (
    <MessageBar intent={plan.outcome === 'ready' ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>
        {plan.outcome === 'ready'
          ? t('nothingToDecide', { name: plan.userPrincipalName ?? row.userPrincipalName })
          : problemsOf(plan).join(' ')}
      </MessageBarBody>
    </MessageBar>
  )
}

/** Lists licences that do not come back; there is nothing to decide about them. */
function LostLicences({ lines }: Pick<PlannedUser, 'lines'>) {
  const t = useTranslations('web.bulkRestore')
  const lost = lines.filter(({ about }) => about === 'licences')
  if (lost.length === 0) return null
  return (
    <section aria-labelledby="lost-licences" className={restoreStyles.conflict} data-severity="loses">
      <h3 id="lost-licences">{t('lostLicences')}</h3>
      <ul>
        {lost.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
