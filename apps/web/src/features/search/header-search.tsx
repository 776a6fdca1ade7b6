'use client'

import { Search20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useOpener } from '../dialog/use-opener.ts'
import styles from '../shell/admin-frame.module.css'

const SearchDialog = dynamic(() => import('./search-dialog.tsx').then((module) => module.SearchDialog), {
  ssr: false,
})

/** Opens the search for people from every page: by a click, by Ctrl-K, and by `/` unless somebody is typing. */
export function HeaderSearch() {
  const t = useTranslations('web.search')
  const router = useRouter()
  const opener = useOpener()
  const [isAsked, setIsAsked] = useState(false)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (!isShortcut && !(event.key === '/' && !isTyping(event.target))) return
      if (document.querySelector('dialog[open], [role=dialog]')) return
      event.preventDefault()
      opener.remember()
      setIsAsked(true)
      setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [opener])
  return (
    <>
      <button
        aria-keyshortcuts="Control+K"
        className={styles.find}
        onClick={() => {
          opener.remember()
          setIsAsked(true)
          setOpen(true)
        }}
        title={t('shortcut')}
        type="button"
      >
        <Search20Regular />
        <span>{t('title')}</span>
      </button>
      {isAsked && (
        <SearchDialog
          onClose={() => setOpen(false)}
          onClosed={opener.focusAgain}
          onGo={(address, isElsewhere) =>
            isElsewhere ? window.location.assign(address) : router.push(address)
          }
          open={open}
        />
      )}
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
