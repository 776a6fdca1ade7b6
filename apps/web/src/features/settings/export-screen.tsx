'use client'

import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import type { ExportFormat } from '@reprieve/import'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { pathIn } from '../shell/path-in.ts'
import styles from './settings.module.css'

const formats = ['jsonl', 'csv', 'ldif'] as const satisfies readonly ExportFormat[]

/** Downloads the whole directory, or the active users in a format that other programs read (R59). */
export function ExportScreen({ tenantId }: { readonly tenantId: string }) {
  const t = useTranslations('web.settings.export')
  const [format, setFormat] = useState<ExportFormat>('jsonl')
  return (
    <div className={styles.form}>
      <Field label={t('format')}>
        <RadioGroup
          onChange={(_event, { value }) =>
            setFormat((before) => formats.find((known) => known === value) ?? before)
          }
          value={format}
        >
          {formats.map((known) => (
            <Radio
              key={known}
              label={
                <>
                  {t(`formats.${known}`)}
                  <br />
                  <span className={styles.hint}>{t(`hints.${known}`)}</span>
                </>
              }
              value={known}
            />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.hint}>{t('without')}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          as="a"
          download
          href={pathIn(tenantId, `/settings/export/download?format=${format}`)}
          icon={<ArrowDownload20Regular />}
        >
          {t('download')}
        </Button>
      </div>
    </div>
  )
}
