'use client'

import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components'
import type { SourceFormat } from '@reprieve/import'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import listStyles from '../list/list.module.css'
import { pathIn } from '../shell/path-in.ts'
import { FileChoice } from './file-choice.tsx'
import styles from './import.module.css'
import { importLimitBytes, importRowsAtMost } from './limits.ts'
import { PlanView } from './plan-view.tsx'
import type { FileAnswer } from './send-file.ts'
import { useImport } from './use-import.ts'

interface ImportScreenProps {
  readonly tenantId: string
  /** Whether the visitor may delete users, as an import does with those who are missing. */
  readonly canDelete: boolean
}

const formats = ['csv', 'ldif', 'json', 'jsonl'] as const satisfies readonly SourceFormat[]
const sourceName = /^[a-z0-9][a-z0-9._-]{0,63}$/i

/** Imports the people of a file: choose it, look at the plan, and have a worker carry it out (R55). */
export function ImportScreen({ tenantId, canDelete }: ImportScreenProps) {
  const t = useTranslations('web.import')
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [format, setFormat] = useState<SourceFormat>('csv')
  const [source, setSource] = useState('import')
  const work = useImport(tenantId, (jobId) => router.push(pathIn(tenantId, `/jobs/${jobId}`)))
  const isNamed = sourceName.test(source)
  const isTooLarge = file !== null && file.size > importLimitBytes
  const canRead = file !== null && isNamed && !isTooLarge && !work.isPlanning
  const changed = (change: () => void) => {
    work.forget()
    change()
  }
  return (
    <div className={listStyles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (canRead) work.read({ file, format, source })
        }}
      >
        <FileChoice
          file={file}
          onFile={(given) =>
            changed(() => {
              setFile(given)
              setFormat((before) => formatOf(given.name) ?? before)
            })
          }
        />
        <Field label={t('format')}>
          <Select
            onChange={(_event, { value }) =>
              changed(() => setFormat((before) => formats.find((known) => known === value) ?? before))
            }
            value={format}
          >
            {formats.map((known) => (
              <option key={known} value={known}>
                {t(`formats.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          hint={t('sourceHint')}
          label={t('source')}
          {...(!isNamed && { validationMessage: t('sourceWrong') })}
        >
          <Input
            maxLength={64}
            onChange={(_event, { value }) => changed(() => setSource(value))}
            value={source}
          />
        </Field>
        <div className={styles.actions}>
          <Button
            appearance={work.plan === null ? 'primary' : 'secondary'}
            disabledFocusable={!canRead}
            type="submit"
          >
            {t('read')}
          </Button>
          <span aria-live="polite">{work.isPlanning && t('reading')}</span>
        </div>
      </form>
      {isTooLarge && <Refusal refusal={{ kind: 'refused', text: null, problem: 'too-large' }} />}
      {work.refusal !== null && <Refusal refusal={work.refusal} />}
      {work.plan !== null && file !== null && (
        <PlanView
          canDelete={canDelete}
          isStale={work.isStale}
          isStarting={work.isStarting}
          onStart={(deleteMissing) => work.start({ chosen: { file, format, source }, deleteMissing })}
          plan={work.plan}
        />
      )}
    </div>
  )
}

function Refusal({ refusal: { text, problem } }: { refusal: Extract<FileAnswer, { kind: 'refused' }> }) {
  const t = useTranslations('web.import')
  const limits = { megabytes: importLimitBytes / 1024 / 1024, rows: importRowsAtMost }
  return (
    <MessageBar className={styles.message} intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {text ?? (problem === null ? t('failed') : t(`problems.${problem}`, limits))}
      </MessageBarBody>
    </MessageBar>
  )
}

/** The format that a file's name suggests; null if it suggests none. */
function formatOf(name: string): SourceFormat | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return formats.find((known) => known === ending) ?? (ending === 'ldf' ? 'ldif' : null)
}
