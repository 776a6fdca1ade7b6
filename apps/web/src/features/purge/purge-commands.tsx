'use client'

import { DeleteDismiss20Regular } from '@fluentui/react-icons'
import dynamic from 'next/dynamic'
import { useTranslations } from '../../i18n/use-translations.ts'
import { Command } from '../list/command-bar.tsx'
import type { PurgeDialogProps } from './purge-dialog.tsx'
import type { PurgeCourse } from './use-purge.ts'

const LazyDialog = dynamic(() => import('./purge-dialog.tsx').then((module) => module.PurgeDialog), {
  ssr: false,
})

/** Each name has to be typed, so nobody wants to purge more at once. */
const purgesAtOnce = 20

export function PurgeCommand({ purge }: { readonly purge: PurgeCourse }) {
  const t = useTranslations('web.purge')
  return (
    <Command
      disabled={purge.count === 0 || purge.count > purgesAtOnce}
      icon={<DeleteDismiss20Regular />}
      onClick={purge.ask}
      text={t('command', { count: purge.count })}
    />
  )
}

interface PurgePlaceProps extends Pick<PurgeDialogProps, 'onPurged'> {
  readonly purge: PurgeCourse
}

/** The purge dialog. Its code is loaded only when it is needed. */
export const PurgePlace = ({ purge, onPurged }: PurgePlaceProps) =>
  purge.dialog.users.length > 0 && <LazyDialog {...purge.dialog} onPurged={onPurged} />
