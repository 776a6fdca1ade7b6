import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled, Dismiss20Regular, ErrorCircle20Filled } from '@fluentui/react-icons'
import Link from 'next/link'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './toast.module.css'

const shownMs = 10_000

export interface Told {
  readonly text: string
  readonly intent?: 'success' | 'error'
  /** A link to more information. */
  readonly link?: { readonly href: string; readonly text: string }
  /** An action that is offered while the toast is visible. */
  readonly action?: { readonly text: string; readonly run: () => void }
}

/** Shows a message for ten seconds. The time stops while the pointer or the focus is on it. */
export function useToasts(): { readonly tell: (told: Told) => void; readonly toaster: ReactNode } {
  const [told, setTold] = useState<(Told & { readonly at: number }) | null>(null)
  const tell = useCallback((next: Told) => setTold({ ...next, at: Date.now() }), [])
  return {
    tell,
    toaster: (
      <div aria-live="polite" className={styles.place} role="status">
        {told && <Toast key={told.at} onGone={() => setTold(null)} told={told} />}
      </div>
    ),
  }
}

function Toast({ told, onGone }: { readonly told: Told; readonly onGone: () => void }) {
  const t = useTranslations('web.dialog')
  const { text, intent = 'success', link, action } = told
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onGone, shownMs)
    return () => clearTimeout(timer)
  }, [isHeld, onGone])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only stops the time
    <div
      className={styles.toast}
      data-intent={intent}
      onBlur={() => hold(false)}
      onFocus={() => hold(true)}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
    >
      {intent === 'success' ? <CheckmarkCircle20Filled /> : <ErrorCircle20Filled />}
      <p>{text}</p>
      <Button appearance="subtle" aria-label={t('close')} icon={<Dismiss20Regular />} onClick={onGone} />
      {(action || link) && (
        <div className={styles.ways}>
          {action && (
            <Button
              onClick={() => {
                onGone()
                action.run()
              }}
              size="small"
            >
              {action.text}
            </Button>
          )}
          {link && <Link href={link.href}>{link.text}</Link>}
        </div>
      )}
    </div>
  )
}
