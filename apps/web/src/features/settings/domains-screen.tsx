'use client'

import { Button } from '@fluentui/react-components'
import { Add20Regular, CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { useAsked } from '../dialog/use-asked.ts'
import { RowState } from '../list/row-state.tsx'
import { CopyButton } from '../restore/copy-button.tsx'
import { newRequestId } from '../restore/new-request-id.ts'
import { Shown } from '../shell/shown.tsx'
import { useToasts } from '../toast/use-toasts.tsx'
import { DomainDialog } from './domain-dialog.tsx'
import styles from './settings.module.css'

export interface DomainShown {
  /** The name in ASCII form. */
  readonly name: string
  readonly verified: boolean
  readonly isInitial: boolean
  readonly isDefault: boolean
  /** The text of the TXT record to publish; null for a verified domain. */
  readonly txtRecord: string | null
}

/** Lists the organisation's domains, and what can be done with each (R52). */
export function DomainsScreen({ domains }: { readonly domains: readonly DomainShown[] }) {
  const t = useTranslations('web.settings.domains')
  const router = useRouter()
  const { tell, toaster } = useToasts()
  // The domain to remove; null to add one.
  const { asked, ask, dialog } = useAsked<string | null>()
  const changed = (text: string) => {
    tell({ text })
    router.refresh()
  }
  return (
    <>
      <div className={styles.commands}>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => ask(null)}>
          {t('add')}
        </Button>
      </div>
      <ul className={styles.entries}>
        {domains.map((domain) => (
          <Domain domain={domain} key={domain.name} onChanged={changed} onRemove={() => ask(domain.name)} />
        ))}
      </ul>
      <DomainDialog {...dialog} onDone={changed} toRemove={asked} />
      {toaster}
    </>
  )
}

interface DomainProps {
  readonly domain: DomainShown
  readonly onChanged: (text: string) => void
  readonly onRemove: () => void
}

function Domain({
  domain: { name, verified, isInitial, isDefault, txtRecord },
  onChanged,
  onRemove,
}: DomainProps) {
  const t = useTranslations('web.settings.domains')
  const trpc = useTRPC()
  const verify = useMutation(
    trpc.settings.verifyDomain.mutationOptions({
      ...untilAnswered,
      onSuccess: () => onChanged(t('verifiedNow', { name })),
    }),
  )
  const choose = useMutation(
    trpc.settings.setDefaultDomain.mutationOptions({
      ...untilAnswered,
      onSuccess: () => onChanged(t('defaultNow', { name })),
    }),
  )
  const failure = failureOf(verify) ?? failureOf(choose)
  const asked = () => ({ requestId: newRequestId(), domain: name })
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3>
          <Shown text={name} />
        </h3>
        <RowState
          icon={verified ? <CheckmarkCircle16Regular /> : <Warning16Regular />}
          state={verified ? 'verified' : 'unverified'}
          text={t(verified ? 'verified' : 'unverified')}
          tone={verified ? 'good' : 'open'}
        />
        {isDefault && <span className={styles.badge}>{t('default')}</span>}
        {isInitial && <span className={styles.badge}>{t('initial')}</span>}
      </div>
      {failure !== null && <FailureBar error={failure} />}
      {txtRecord !== null && (
        <>
          <p>{t('publish')}</p>
          <p className={styles.record}>
            <code>{txtRecord}</code>
            <CopyButton text={txtRecord} />
          </p>
        </>
      )}
      <div className={styles.actions}>
        {!verified && (
          <Button
            aria-label={t('verifyNamed', { name })}
            disabledFocusable={verify.isPending}
            onClick={() => verify.isPending || verify.mutate(asked())}
          >
            {t(verify.isPending ? 'verifying' : 'verify')}
          </Button>
        )}
        {verified && !isDefault && (
          <Button
            aria-label={t('makeDefaultNamed', { name })}
            disabledFocusable={choose.isPending}
            onClick={() => choose.isPending || choose.mutate(asked())}
          >
            {t('makeDefault')}
          </Button>
        )}
        {!isDefault && !isInitial && (
          <Button appearance="subtle" aria-label={t('removeNamed', { name })} onClick={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  )
}
