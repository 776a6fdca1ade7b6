'use client'

import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useAsked } from '../dialog/use-asked.ts'
import { useNewSecret } from '../secret/use-new-secret.tsx'
import styles from '../settings/settings.module.css'
import { useToasts } from '../toast/use-toasts.tsx'
import { AddClientDialog } from './add-client-dialog.tsx'
import { RemoveClientDialog, RotateClientSecretDialog } from './change-client-dialog.tsx'
import { ClientEntry } from './client-entry.tsx'
import type { ClientChange, ClientShown } from './client-shown.ts'

type Asked = { readonly ask: 'add' } | { readonly ask: ClientChange; readonly of: ClientShown }

interface ClientsScreenProps {
  readonly clients: readonly ClientShown[]
  /** Where applications get their tokens. */
  readonly tokenUrl: string
}

/** Lists the applications that may ask for tokens here, and what can be done with each. */
export function ClientsScreen({ clients, tokenUrl }: ClientsScreenProps) {
  const t = useTranslations('web.settings.clients')
  const router = useRouter()
  const { tell, toaster } = useToasts()
  const { asked, ask, dialog } = useAsked<Asked>()
  const { show, newSecret } = useNewSecret(dialog.onClosed)
  const madeSecret = ({ id, name }: Pick<ClientShown, 'id' | 'name'>, secret: string | null) => {
    show({
      title: name,
      lines: [
        { label: t('id'), text: id },
        { label: t('tokenUrl'), text: tokenUrl },
      ],
      secret: secret === null ? null : { label: t('secret'), text: secret },
      withoutSecret: t('withoutSecret'),
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
      {clients.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.entries}>
        {clients.map((client) => (
          <ClientEntry client={client} key={client.id} onAsk={(change) => ask({ ask: change, of: client })} />
        ))}
      </ul>
      {asked?.ask === 'add' && <AddClientDialog {...dialog} onMade={madeSecret} />}
      {asked?.ask === 'rotate' && (
        <RotateClientSecretDialog {...dialog} client={asked.of} onMade={madeSecret} />
      )}
      {asked?.ask === 'remove' && (
        <RemoveClientDialog
          {...dialog}
          client={asked.of}
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
