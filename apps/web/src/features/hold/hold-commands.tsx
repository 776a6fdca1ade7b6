'use client'

import { LockClosed20Regular, LockOpen20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Command } from '../list/command-bar.tsx'
import type { HoldDialogProps } from './hold-dialog.tsx'
import type { HoldCourse } from './use-hold.ts'

const LazyDialog = dynamic(() => import('./hold-dialog.tsx').then((module) => module.HoldDialog), {
  ssr: false,
})

/** Place hold and release hold, for what is selected; each for those of them that it is possible with. */
export function HoldCommands({ hold }: { readonly hold: HoldCourse }) {
  const t = useTranslations('web.hold')
  return (
    <>
      <Command
        disabled={hold.free.length === 0}
        icon={<LockClosed20Regular />}
        onClick={() => hold.ask('place')}
        text={t('place.command', { count: hold.free.length })}
      />
      <Command
        disabled={hold.held.length === 0}
        icon={<LockOpen20Regular />}
        onClick={() => hold.ask('release')}
        text={t('release.command', { count: hold.held.length })}
      />
    </>
  )
}

interface HoldPlaceProps extends Pick<HoldDialogProps, 'onChanged'> {
  readonly hold: HoldCourse
}

/** Where the dialog is. Nothing of it is loaded before it is asked for. */
export const HoldPlace = ({ hold, onChanged }: HoldPlaceProps) =>
  hold.dialog.users.length > 0 && <LazyDialog {...hold.dialog} onChanged={onChanged} />
