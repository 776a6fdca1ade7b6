import { DocumentTable20Regular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { ReadList } from '../../server/restore/read-list.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf } from '../../trpc/outage.ts'
import { useOpener } from '../dialog/use-opener.ts'
import { Command } from '../list/command-bar.tsx'
import type { BatchUser } from './batch.ts'

const CsvDialog = dynamic(() => import('./csv-dialog.tsx').then((module) => module.CsvDialog), { ssr: false })

interface CsvCommandProps {
  readonly onUsers: (users: readonly BatchUser[]) => void
}

/** Reads users from a file in the format of Entra's bulk restore, our export, or our results. */
export function CsvCommand({ onUsers }: CsvCommandProps) {
  const t = useTranslations('web.bulkRestore.csv')
  const trpc = useTRPC()
  const input = useRef<HTMLInputElement>(null)
  const opener = useOpener()
  const [found, setFound] = useState<ReadList | null>(null)
  const [open, setOpen] = useState(false)
  const read = useMutation(
    trpc.restore.readList.mutationOptions({
      onSuccess: (list) => {
        if (list.faultCount === 0 && list.ignored.length === 0 && list.users.length > 0)
          return onUsers(list.users)
        setFound(list)
        setOpen(true)
      },
      onError: () => setOpen(true),
    }),
  )
  const take = async (file: File | undefined) => {
    if (!file) return
    setFound(null)
    read.mutate({ file: toBase64(new Uint8Array(await file.arrayBuffer())) })
  }
  return (
    <>
      <Command
        disabled={read.isPending}
        icon={<DocumentTable20Regular />}
        onClick={() => {
          opener.remember()
          input.current?.click()
        }}
        text={t('command')}
      />
      <input
        accept=".csv,.txt,text/csv"
        aria-label={t('file')}
        hidden
        onChange={({ target }) => {
          void take(target.files?.[0])
          // Reset, so that the same file can be chosen again once it is corrected.
          target.value = ''
        }}
        ref={input}
        type="file"
      />
      {(found || read.isError) && (
        <CsvDialog
          failure={failureOf(read)}
          found={found}
          onClose={() => setOpen(false)}
          onClosed={opener.focusAgain}
          onGoOn={onUsers}
          open={open}
        />
      )}
    </>
  )
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
