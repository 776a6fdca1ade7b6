'use client'

import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useAsked } from '../dialog/use-asked.ts'
import { useNewSecret } from '../secret/use-new-secret.tsx'
import styles from '../settings/settings.module.css'
import { useToasts } from '../toast/use-toasts.tsx'
import { AddConnectionDialog } from './add-connection-dialog.tsx'
import { ConnectionEntry } from './connection-entry.tsx'
import type { ConnectionChange, ConnectionShown } from './connection-shown.ts'
import { RemoveConnectionDialog } from './remove-connection-dialog.tsx'
import { RotateTokenDialog } from './rotate-token-dialog.tsx'

type Asked = { readonly ask: 'add' } | { readonly ask: ConnectionChange; readonly of: ConnectionShown }

/** Lists the identity providers that provision users here by SCIM, and what can be done with each. */
export function ConnectionsScreen({ connections }: { readonly connections: readonly ConnectionShown[] }) {
  const t = useTranslations('web.settings.connections')
  const router = useRouter()
  const { tell, toaster } = useToasts()
  const { asked, ask, dialog } = useAsked<Asked>()
  const { show, newSecret } = useNewSecret(dialog.onClosed)
  const madeToken = (name: string, baseAddress: string, token: string | null) => {
    show({
      title: t('tokenOf', { name }),
      lines: [{ label: t('baseAddress'), text: baseAddress }],
      secret: token === null ? null : { label: t('token'), text: token },
      withoutSecret: t('tokenLost'),
    })
    router.refresh()
  }
  return (
    <>
      <div className={styles.commands}>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => ask({ ask: 'add' })}>
          {t('add')}
        </Button>
      </div>
      {connections.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.entries}>
        {connections.map((connection) => (
          <ConnectionEntry
            connection={connection}
            key={connection.id}
            onAsk={(change) => ask({ ask: change, of: connection })}
          />
        ))}
      </ul>
      {asked?.ask === 'add' && <AddConnectionDialog {...dialog} onMade={madeToken} />}
      {asked?.ask === 'rotate' && <RotateTokenDialog {...dialog} connection={asked.of} onMade={madeToken} />}
      {asked?.ask === 'remove' && (
        <RemoveConnectionDialog
          {...dialog}
          connection={asked.of}
          onRemoved={(text) => {
            tell({ text })
            router.refresh()
          }}
        />
      )}
      {newSecret}
      {toaster}
    </>
  )
}
