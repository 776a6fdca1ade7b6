import { Button, DrawerBody, DrawerFooter, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { BlockedRow } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import { failureOf, isOutage } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { Outage } from '../shell/outage.tsx'
import { AddressConflicts } from './address-conflicts.tsx'
import { addressConflictsOf, holderNamesOf, nameConflictOf } from './choices.ts'
import { NameConflict } from './name-conflict.tsx'
import { OtherConflicts } from './other-conflicts.tsx'
import { PlanChanges } from './plan-changes.tsx'
import styles from './restore.module.css'
import type { Restore } from './use-restore.ts'
import { WhatComesBack } from './what-comes-back.tsx'

interface ReviewStepProps {
  readonly restore: Restore
  readonly onClose: () => void
}

/** Shows the plan: what would come back, what would not, and what the person has to decide first. */
export function ReviewStep({ restore, onClose }: ReviewStepProps) {
  const t = useTranslations('web.restore')
  const { plan, subject, changes, setStep } = restore
  const { conflicts, choices, setChoices, row, agreed, isChecking } = plan
  const names = subject.data?.productNames ?? {}
  const nameConflict = nameConflictOf(conflicts)
  const failure = plan.error ?? failureOf(subject)
  const isReady = agreed !== null && row?.outcome === 'ready'
  return (
    <>
      {/* Without choices, a plan has nothing else by which the keyboard could scroll it. */}
      <DrawerBody className={styles.body ?? ''} tabIndex={0}>
        {changes && <PlanChanges changes={changes} />}
        {failure !== null && <Failure error={failure} onRetry={() => void plan.replan()} />}
        {failure === null && (!row || !subject.data) && <ReviewSkeleton />}
        {failure === null && row && row.outcome !== 'refused' && subject.data && (
          <>
            {nameConflict && (
              <NameConflict
                choices={choices}
                conflict={nameConflict}
                onChoose={setChoices}
                problem={plan.nameProblem}
                rejected={row.outcome === 'blocked' ? row.rejected : []}
                tenant={subject.data.tenant}
              />
            )}
            <OtherConflicts choices={choices} conflicts={conflicts} onChoose={setChoices} />
            <AddressConflicts
              conflicts={addressConflictsOf(conflicts)}
              onChoose={(takeBack) => setChoices({ ...choices, takeBack })}
              takeBack={choices.takeBack}
            />
            {row.outcome === 'ready' && (
              <div aria-busy={isChecking} className={styles.planned}>
                <WhatComesBack
                  effects={row.effects}
                  holderNames={holderNamesOf(conflicts)}
                  managerName={subject.data.managerName}
                  reportNames={subject.data.reportNames}
                  productNames={names}
                  tense="plan"
                />
              </div>
            )}
            {row.outcome === 'blocked' && !isChecking && <Rejections row={row} />}
          </>
        )}
      </DrawerBody>
      <DrawerFooter className={styles.footer ?? ''}>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => setStep('password')}>
          {t('next')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <span aria-live="polite" className={styles.hint}>
          {isChecking && row ? t('checking') : ''}
        </span>
      </DrawerFooter>
    </>
  )
}

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useTranslations('web.restore')
  const answer = refusalOf(error)
  if (isOutage(error)) return <Outage />
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {answer?.text ?? t('failed', { correlationId: answer?.correlationId ?? '-' })}{' '}
        {onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
      </MessageBarBody>
    </MessageBar>
  )
}

const skeletonLines = ['1', '2', '3', '4', '5']

function ReviewSkeleton() {
  const t = useTranslations('web.restore')
  return (
    <div aria-label={t('planning')} className={styles.skeletons} role="status">
      {skeletonLines.map((line) => (
        <div className={`${styles.skeleton} shimmer`} key={line} />
      ))}
    </div>
  )
}

/** Says why a choice cannot be carried out if none of its fields does, else that a decision is missing. */
function Rejections({ row }: { readonly row: BlockedRow }) {
  const t = useTranslations('web.restore')
  const others = row.rejected.filter(
    ({ resolution }) =>
      resolution.resolve !== 'newUserPrincipalName' && resolution.resolve !== 'renameHolder',
  )
  return (
    <div aria-live="polite">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {others.length === 0
            ? t('decideFirst')
            : others.map(({ reason, resolution, holder }) => (
                <p key={resolution.resolve}>{t(`rejected.${reason}`, { name: holder?.displayName ?? '' })}</p>
              ))}
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
