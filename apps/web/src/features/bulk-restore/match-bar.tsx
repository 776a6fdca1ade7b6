import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import type { View } from '../deleted-users/view.ts'
import { useOpener } from '../dialog/use-opener.ts'
import styles from './bulk-restore.module.css'

const MatchDialog = dynamic(() => import('./match-dialog.tsx').then((module) => module.MatchDialog), {
  ssr: false,
})

/** As many as one job takes. */
const matchesAtMost = 100_000

interface MatchBarProps {
  readonly view: View
  /** How many rows are loaded, all of which are selected. */
  readonly loaded: number
  readonly onStarted: (jobId: string) => void
}

/** Goes on from all loaded rows to all that match, without loading them. */
export function MatchBar({ view, loaded, onStarted }: MatchBarProps) {
  const t = useTranslations('web.bulkRestore.matching')
  const trpc = useTRPC()
  const opener = useOpener()
  const [isChosen, choose] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const { data } = useQuery(trpc.deletedUsers.count.queryOptions({ view }, { staleTime: 0 }))
  if (!data || data.count <= loaded) return null
  const { count } = data
  return (
    <div className={styles.matching}>
      <span aria-live="polite">{isChosen ? t('chosen', { count }) : t('all', { loaded })}</span>
      {!isChosen && count > matchesAtMost && <span>{t('tooMany')}</span>}
      {!isChosen && count <= matchesAtMost && (
        <Button appearance="subtle" onClick={() => choose(true)} size="small">
          {t('choose', { count })}
        </Button>
      )}
      {isChosen && (
        <>
          <Button
            appearance="primary"
            onClick={() => {
              opener.remember()
              setIsAsked(true)
              setOpen(true)
            }}
            size="small"
          >
            {t('command', { count })}
          </Button>
          <Button appearance="subtle" onClick={() => choose(false)} size="small">
            {t('clear')}
          </Button>
        </>
      )}
      {isAsked && (
        <MatchDialog
          count={count}
          onClose={() => setOpen(false)}
          onClosed={opener.focusAgain}
          onStarted={onStarted}
          open={open}
          view={view}
        />
      )}
    </div>
  )
}
