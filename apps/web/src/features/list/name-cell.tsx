import Link from 'next/link'
import type { MouseEvent } from 'react'
import { Shown } from '../shell/shown.tsx'
import styles from './list.module.css'

interface NameCellProps {
  readonly name: string
  /** Stands below the name if the window has no room for a column of its own. */
  readonly under: string
  /** Null if there is nothing to open. */
  readonly href: string | null
  readonly tabIndex: 0 | -1
  /** Replaces navigation on a plain click. */
  readonly onOpen?: () => void
}

export function NameCell({ name, under, href, tabIndex, onOpen }: NameCellProps) {
  const open = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <>
      {href === null ? (
        <Shown text={name} />
      ) : onOpen ? (
        <a href={href} onClick={open} tabIndex={tabIndex}>
          <Shown text={name} />
        </a>
      ) : (
        <Link href={href} prefetch={false} tabIndex={tabIndex}>
          <Shown text={name} />
        </Link>
      )}
      <span className={styles.under}>
        <Shown text={under} />
      </span>
    </>
  )
}
