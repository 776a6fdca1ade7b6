'use client'

import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { IncidentPlan } from '../../server/jobs/to-incident-plan.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './incident.module.css'
import { newDraft, toIncident } from './incident-draft.ts'

export interface IncidentPanelProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called with the id of the job that restores the users. */
  readonly onStarted: (jobId: string) => void
}

/**
 * Restores everything that somebody deleted within a period: it asks who and when, shows what would come back, and
 * starts the job.
 */
export function IncidentPanel({ open, onClose, onClosed, onStarted }: IncidentPanelProps) {
  const t = useTranslations('web.incident')
  const [step, setStep] = useState('form')
  return (
    <SidePanel
      onClose={onClose}
      onClosed={() => {
        setStep('form')
        onClosed()
      }}
      open={open}
      step={step}
      title={t('title')}
    >
      <IncidentCourse
        onClose={onClose}
        onPlanned={(planned) => setStep(planned ? 'plan' : 'form')}
        onStarted={onStarted}
      />
    </SidePanel>
  )
}

interface IncidentCourseProps extends Pick<IncidentPanelProps, 'onClose' | 'onStarted'> {
  readonly onPlanned: (planned: boolean) => void
}

function IncidentCourse({ onClose, onPlanned, onStarted }: IncidentCourseProps) {
  const t = useTranslations('web.incident')
  const tDialog = useTranslations('web.dialog')
  const trpc = useTRPC()
  const [draft, setDraft] = useState(() => newDraft(Date.now()))
  const [isChecked, setIsChecked] = useState(false)
  // One id for one intention, so that a second try after a lost connection restores nothing twice.
  const requestId = useRef(newRequestId())
  const incident = toIncident(draft)
  const preview = useMutation(
    trpc.jobs.previewUndo.mutationOptions({ ...untilAnswered, onSuccess: () => onPlanned(true) }),
  )
  const start = useMutation(
    trpc.jobs.startUndo.mutationOptions({
      ...untilAnswered,
      onSuccess: ({ id }) => onStarted(id),
      onError: (error) => {
        if (refusalOf(error)?.refusal) requestId.current = newRequestId()
      },
    }),
  )
  const plan = preview.data
  const isStale = refusalOf(start.error)?.refusal?.type === 'PlanStale'
  const change = (changed: Partial<typeof draft>) => {
    setDraft({ ...draft, ...changed })
    preview.reset()
    start.reset()
    onPlanned(false)
  }
  const look = () => {
    setIsChecked(true)
    if (incident && !preview.isPending) preview.mutate({ incident })
  }
  const failure = failureOf(preview) ?? failureOf(start)
  const hasNobody = plan?.total === 0
  const canStart = plan !== undefined && !hasNobody && !start.isPending && !isStale
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!plan || isStale) {
          start.reset()
          look()
        } else if (incident && canStart)
          start.mutate({ requestId: requestId.current, incident, planHash: plan.planHash })
      }}
    >
      <PanelBody>
        <p>{t('lead')}</p>
        {failure !== null && <FailureBar error={failure} />}
        <Field
          hint={t('actorHint')}
          label={t('actor')}
          required
          {...(isChecked && draft.actor.trim() === '' && { validationMessage: t('actorMissing') })}
        >
          <Input
            autoComplete="off"
            maxLength={256}
            onChange={(_event, { value }) => change({ actor: value })}
            spellCheck={false}
            value={draft.actor}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={t('from')} required>
            <Input
              onChange={(_event, { value }) => change({ from: value })}
              type="datetime-local"
              value={draft.from}
            />
          </Field>
          <Field
            label={t('to')}
            required
            {...(isChecked &&
              draft.actor.trim() !== '' &&
              incident === null && { validationMessage: t('toBeforeFrom') })}
          >
            <Input
              onChange={(_event, { value }) => change({ to: value })}
              type="datetime-local"
              value={draft.to}
            />
          </Field>
        </div>
        <Field label={t('names')}>
          <Select
            onChange={(_event, { value }) => change({ names: value === 'fail' ? 'fail' : 'proposed' })}
            value={draft.names}
          >
            <option value="proposed">{t('namesProposed')}</option>
            <option value="fail">{t('namesFail')}</option>
          </Select>
        </Field>
        <div aria-live="polite">{plan && <Plan plan={plan} />}</div>
      </PanelBody>
      <PanelFooter>
        <Button
          appearance="primary"
          disabledFocusable={preview.isPending || start.isPending || hasNobody}
          type="submit"
        >
          {plan && !isStale && !hasNobody ? t('start', { count: plan.total }) : t('preview')}
        </Button>
        <Button disabledFocusable={start.isPending} onClick={onClose}>
          {tDialog('cancel')}
        </Button>
      </PanelFooter>
    </form>
  )
}

function Plan({ plan: { total, ready, rows } }: { readonly plan: IncidentPlan }) {
  const t = useTranslations('web.incident')
  if (total === 0)
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{t('nobody')}</MessageBarBody>
      </MessageBar>
    )
  return (
    <section aria-labelledby="incident-plan" className={styles.plan}>
      <h3 id="incident-plan">{t('summary', { total, ready })}</h3>
      <ul>
        {rows.map(({ userId, name, lines }) => (
          <li key={userId}>
            <strong>
              <Shown text={name} />
            </strong>
            {lines.map((line) => (
              <span className={styles.line} key={line}>
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {total > rows.length && <p>{t('andMore', { count: total - rows.length })}</p>}
    </section>
  )
}
