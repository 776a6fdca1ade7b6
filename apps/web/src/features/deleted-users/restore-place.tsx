'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import type { Opener } from '../dialog/use-opener.ts'
import { useAddress } from '../list/use-address.ts'
import type { Restored } from '../restore/use-restore.ts'
import type { DeletedUserRow } from './deleted-user-row.ts'

// Finding a user needs little of the code of a restore.
const RestorePanel = dynamic(
  () => import('../restore/restore-panel.tsx').then((module) => module.RestorePanel),
  { ssr: false },
)

interface RestorePlaceProps {
  readonly rows: readonly DeletedUserRow[]
  /** The users to restore one after the other, including the one of the address. */
  readonly queue: readonly string[]
  readonly onQueue: (queue: readonly string[]) => void
  /** Remembers where the focus was before the panel opened. */
  readonly opener: Opener
  readonly ownAddress: string
  /** Whether the visitor may delete users, which undoing a restore requires. */
  readonly canUndo: boolean
  /** Called after the panel has closed with the users that were restored, unless there were none. */
  readonly onRestored: (done: readonly Restored[]) => void
}

/** Opens the restore panel for the user in the address, and closes it whenever that parameter disappears. */
export function RestorePlace(props: RestorePlaceProps) {
  const { rows, queue, onQueue, opener, ownAddress, canUndo, onRestored } = props
  const { address, go } = useAddress()
  const named = address.get('user')
  // The last named user, because the panel is still visible while it closes.
  const [shown, setShown] = useState(named)
  if (named !== null && named !== shown) setShown(named)
  const restored = useRef<readonly Restored[]>([])
  const [isClosed, setIsClosed] = useState(false)

  useEffect(() => {
    if (!isClosed) return
    setIsClosed(false)
    onQueue([])
    const done = restored.current
    restored.current = []
    if (done.length > 0) onRestored(done)
    // The row from which the panel was opened disappears with its user.
    if (done.length > 0 && opener.isInRow()) opener.focusPage()
    else opener.focusAgain()
  }, [isClosed, onQueue, onRestored, opener])

  if (shown === null) return null
  const at = queue.indexOf(shown)
  const next = queue[at + 1] ?? null
  const show = (id: string | null) => {
    const changed = new URLSearchParams(address)
    if (id) changed.set('user', id)
    else changed.delete('user')
    go(changed, 'replace')
  }
  return (
    <RestorePanel
      knownName={rows.find(({ id }) => id === shown)?.displayName ?? null}
      onClose={() => show(null)}
      onClosed={() => setIsClosed(true)}
      onNext={next ? () => show(next) : null}
      onRestored={(done) => {
        restored.current = [...restored.current.filter(({ userId }) => userId !== done.userId), done]
      }}
      onUndone={
        canUndo
          ? (userId) => {
              restored.current = restored.current.filter((one) => one.userId !== userId)
            }
          : null
      }
      open={named !== null}
      ownAddress={ownAddress}
      position={queue.length > 1 && at >= 0 ? { at: at + 1, of: queue.length } : null}
      userId={shown}
    />
  )
}
