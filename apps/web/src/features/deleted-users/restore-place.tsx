'use client'

import dynamic from 'next/dynamic'
import type { RefObject } from 'react'
import type { DeletedUserRow } from './deleted-user-row.ts'
import { useAddress } from './use-address.ts'

// Most of the code that a restore needs is not needed to find the user.
const RestorePanel = dynamic(
  () => import('../restore/restore-panel.tsx').then((module) => module.RestorePanel),
  { ssr: false },
)

interface RestorePlaceProps {
  readonly rows: readonly DeletedUserRow[]
  /** The users to restore one after the other; the one of the address is one of them. */
  readonly queue: readonly string[]
  readonly onQueue: (queue: readonly string[]) => void
  /** What had the focus before the panel opened. */
  readonly opener: RefObject<HTMLElement | null>
  readonly ownAddress: string
  readonly refresh: () => void
}

/** Opens the restore panel for the user that the address names. */
export function RestorePlace({ rows, queue, onQueue, opener, ownAddress, refresh }: RestorePlaceProps) {
  const { address, go } = useAddress()
  const userId = address.get('user')
  if (!userId) return null
  const at = queue.indexOf(userId)
  const next = queue[at + 1] ?? null
  const show = (id: string | null) => {
    const changed = new URLSearchParams(address)
    if (id) changed.set('user', id)
    else changed.delete('user')
    go(changed, 'replace')
  }
  const close = () => {
    show(null)
    onQueue([])
    refresh()
    // The row may be gone with its user; then the command bar is where work goes on.
    const target = opener.current?.isConnected ? opener.current : document.getElementById('content')
    requestAnimationFrame(() => target?.focus())
  }
  return (
    <RestorePanel
      key={userId}
      knownName={rows.find(({ id }) => id === userId)?.displayName ?? null}
      onClose={close}
      onNext={next ? () => show(next) : null}
      ownAddress={ownAddress}
      position={queue.length > 1 && at >= 0 ? { at: at + 1, of: queue.length } : null}
      userId={userId}
    />
  )
}
