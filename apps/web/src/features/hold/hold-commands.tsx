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

/** The commands to place and to release holds, each for the selected users to whom it applies. */
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

/** The dialog for holds. Its code is loaded only when it is needed. */
export const HoldPlace = ({ hold, onChanged }: HoldPlaceProps) =>
  hold.dialog.users.length > 0 && <LazyDialog {...hold.dialog} onChanged={onChanged} />
