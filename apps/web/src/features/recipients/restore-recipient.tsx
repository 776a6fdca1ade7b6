import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { BlockedGroup, GroupRestoreEffects } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { PanelBody, PanelFooter } from '../dialog/side-panel.tsx'
import { AddressConflicts } from '../restore/address-conflicts.tsx'
import { AddressesBack, AddressesLost, HolderChanges, Line } from '../restore/address-effects.tsx'
import { holderNamesOf } from '../restore/choices.ts'
import restoreStyles from '../restore/restore.module.css'
import type { AnyRecipientKind } from './recipient-kind.ts'
import { useRecipientRestore } from './use-recipient-restore.ts'

interface RestoreRecipientProps {
  readonly kind: AnyRecipientKind
  readonly id: string
  readonly onClose: () => void
  readonly onRestored: () => void
}

/** Shows what a restore would do, the conflicts and their holders (R16a), and afterwards what it has done. */
export function RestoreRecipient({ kind, id, onClose, onRestored }: RestoreRecipientProps) {
  const t = useTranslations('web.recipients')
  const tRestore = useTranslations('web.restore')
  const tDialog = useTranslations('web.dialog')
  const restore = useRecipientRestore(kind, id, onRestored)
  const { plan, conflicts, done, failure } = restore
  if (done)
    return (
      <>
        <PanelBody isRead>
          <Effects effects={done} holderNames={holderNamesOf(conflicts)} kind={kind} tense="result" />
        </PanelBody>
        <PanelFooter>
          <Button appearance="primary" onClick={onClose}>
            {tDialog('close')}
          </Button>
        </PanelFooter>
      </>
    )
  return (
    <>
      <PanelBody isRead>
        {failure !== null && <FailureBar error={failure} />}
        {!plan && failure === null && <p role="status">{tRestore('planning')}</p>}
        <AddressConflicts
          conflicts={conflicts}
          kind={kind}
          onChoose={restore.setTakeBack}
          takeBack={restore.takeBack}
        />
        {plan?.outcome === 'ready' && (
          <div aria-busy={restore.isChecking} className={restoreStyles.planned}>
            <Effects effects={plan.effects} holderNames={holderNamesOf(conflicts)} kind={kind} tense="plan" />
          </div>
        )}
        {plan?.outcome === 'blocked' && !restore.isChecking && <Rejections plan={plan} />}
      </PanelBody>
      <PanelFooter>
        <Button
          appearance="primary"
          disabledFocusable={!restore.canRestore}
          onClick={() => restore.canRestore && restore.run()}
        >
          {restore.isRestoring ? tRestore('restoring') : t('restore')}
        </Button>
        <Button onClick={onClose}>{tDialog('cancel')}</Button>
      </PanelFooter>
    </>
  )
}

interface EffectsProps {
  readonly kind: AnyRecipientKind
  readonly effects: GroupRestoreEffects
  readonly holderNames: ReadonlyMap<string, string>
  readonly tense: 'plan' | 'result'
}

function Effects({ kind, effects, holderNames, tense }: EffectsProps) {
  const t = useTranslations('web.recipients')
  const tRestore = useTranslations('web.restore')
  return (
    <section aria-labelledby="comes-back" className={restoreStyles.effects}>
      <h3 id="comes-back">{tRestore(tense === 'plan' ? 'comesBack' : 'cameBack')}</h3>
      <dl>
        <AddressesBack effects={effects} />
        {effects.proxyAddresses.length === 0 && (
          <Line term={tRestore('primaryAddress')}>{t('noAddress')}</Line>
        )}
        {kind === 'group' && <Line term={t('members.title')}>{t('members.comeBack')}</Line>}
        <AddressesLost effects={effects} />
        <HolderChanges effects={effects} holderNames={holderNames} />
      </dl>
    </section>
  )
}

/** Lists why answers to conflicts cannot be carried out. */
function Rejections({ plan: { rejected } }: { readonly plan: BlockedGroup }) {
  const t = useTranslations('web.restore')
  return (
    <div aria-live="polite">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {rejected.length === 0
            ? t('decideFirst')
            : rejected.map(({ reason, resolution, holder }) => (
                <p key={JSON.stringify(resolution)}>
                  {t(`rejected.${reason}`, { name: holder?.displayName ?? '' })}
                </p>
              ))}
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
