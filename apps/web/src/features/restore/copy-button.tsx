import { Button } from '@fluentui/react-components'
import { Checkmark20Regular, Copy20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'

/** Copies a text and confirms it. It is hidden if the browser does not allow pages to copy. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useTranslations('web.copy')
  const [copied, setCopied] = useState(false)
  if (typeof navigator !== 'undefined' && !navigator.clipboard) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button
      appearance="subtle"
      icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
      onClick={() => void copy().catch(() => setCopied(false))}
    >
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </Button>
  )
}
