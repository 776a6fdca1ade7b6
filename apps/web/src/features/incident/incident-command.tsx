'use client'

import { ArrowUndo20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useOpener } from '../dialog/use-opener.ts'
import { Command } from '../list/command-bar.tsx'

const IncidentPanel = dynamic(() => import('./incident-panel.tsx').then((module) => module.IncidentPanel), {
  ssr: false,
})

/** The command to undo an incident, with its panel. */
export function IncidentCommand({ onStarted }: { readonly onStarted: (jobId: string) => void }) {
  const t = useTranslations('web.incident')
  const opener = useOpener()
  const [isAsked, setIsAsked] = useState(false)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Command
        icon={<ArrowUndo20Regular />}
        onClick={() => {
          opener.remember()
          setIsAsked(true)
          setOpen(true)
        }}
        text={t('title')}
      />
      {isAsked && (
        <IncidentPanel
          onClose={() => setOpen(false)}
          onClosed={opener.focusAgain}
          onStarted={onStarted}
          open={open}
        />
      )}
    </>
  )
}
