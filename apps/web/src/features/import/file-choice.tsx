import { Button } from '@fluentui/react-components'
import { DocumentArrowUp20Regular } from '@fluentui/react-icons'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Shown } from '../shell/shown.tsx'
import styles from './import.module.css'
import { importLimitBytes } from './limits.ts'

interface FileChoiceProps {
  readonly file: File | null
  readonly onFile: (file: File) => void
}

/** Takes a file that is dropped here or chosen. */
export function FileChoice({ file, onFile }: FileChoiceProps) {
  const t = useTranslations('web.import')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever cannot drag has the button inside
    <div
      className={styles.drop}
      data-over={isOver}
      onDragLeave={drag(false)}
      onDragOver={drag(true)}
      onDrop={(event) => {
        drag(false)(event)
        const [dropped] = event.dataTransfer.files
        if (dropped) onFile(dropped)
      }}
    >
      <Button icon={<DocumentArrowUp20Regular />} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <span aria-live="polite" className={styles.file}>
        {file === null ? t('drop') : <Shown text={file.name} />}
      </span>
      <span className={styles.hint}>{t('fileHint', { megabytes: importLimitBytes / 1024 / 1024 })}</span>
      <input
        accept=".csv,.ldif,.ldf,.json,.jsonl,.txt"
        aria-label={t('file')}
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onFile(chosen)
          // Reset, so that the same file can be chosen again once it is corrected.
          target.value = ''
        }}
        ref={input}
        type="file"
      />
    </div>
  )
}
