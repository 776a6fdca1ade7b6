import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { Conflict, RejectedResolution, Tenant, UserPrincipalNameProblem } from '@reprieve/domain'
import { useTranslations } from '../../i18n/use-translations.ts'
import type { Choices, NameResolution } from './choices.ts'
import { HolderName } from './holder-name.tsx'
import { NameInput } from './name-input.tsx'
import styles from './restore.module.css'

interface NameConflictProps {
  readonly conflict: Conflict
  readonly choices: Choices
  /** What is wrong with the text in the chosen name field. */
  readonly problem: UserPrincipalNameProblem | null
  readonly rejected: readonly RejectedResolution[]
  readonly tenant: Tenant
  readonly onChoose: (choices: Choices) => void
}

/** Shows the answers to a name conflict, with the proposed one chosen. */
export function NameConflict({ conflict, choices, problem, rejected, tenant, onChoose }: NameConflictProps) {
  const t = useTranslations('web.restore')
  const { holder, resolutions, value } = conflict
  const rejection = rejected.find(
    ({ resolution }) =>
      resolution.resolve === 'newUserPrincipalName' || resolution.resolve === 'renameHolder',
  )
  const message = problem
    ? t(`nameProblems.${problem}`)
    : rejection
      ? t(`rejected.${rejection.reason}`, { name: rejection.holder?.displayName ?? '' })
      : null
  const input = (name: 'newName' | 'holderName', label: string) => (
    <NameInput
      label={label}
      onChange={(text) => onChoose({ ...choices, [name]: text })}
      problem={message}
      tenant={tenant}
      value={choices[name]}
    />
  )
  return (
    <section aria-labelledby="name-conflict" className={styles.conflict} data-severity="blocks">
      <h3 id="name-conflict">{t(holder ? 'nameConflict' : 'domainGone')}</h3>
      <p>
        {holder ? (
          <>
            {t('nameHeld', { value })} <HolderName holder={holder} />
          </>
        ) : (
          t('domainGoneText', { value })
        )}
      </p>
      <Field className={styles.choices ?? ''} label={t('howToSolve')}>
        <RadioGroup
          onChange={(_event, data) => onChoose({ ...choices, name: toResolution(data.value) })}
          value={choices.name ?? ''}
        >
          <Radio label={t('ways.newUserPrincipalName')} value="newUserPrincipalName" />
          {choices.name === 'newUserPrincipalName' && input('newName', t('newName'))}
          {resolutions.includes('renameHolder') && (
            <Radio label={t('ways.renameHolder')} value="renameHolder" />
          )}
          {choices.name === 'renameHolder' &&
            input('holderName', t('holderNewName', { name: holder?.displayName ?? '' }))}
          {resolutions.includes('replaceHolder') && (
            <Radio label={t('ways.replaceHolder')} value="replaceHolder" />
          )}
          {choices.name === 'replaceHolder' && (
            <p className={styles.consequence}>
              {t('replaceConsequence', { name: holder?.displayName ?? '', days: tenant.retentionDays })}
            </p>
          )}
          {resolutions.includes('takeBack') && <Radio label={t('ways.takeBack')} value="takeBack" />}
          {choices.name === 'takeBack' && (
            <p className={styles.consequence}>
              {t('takeBackConsequence', { name: holder?.displayName ?? '', value })}
            </p>
          )}
        </RadioGroup>
      </Field>
    </section>
  )
}

const ways: readonly NameResolution[] = ['newUserPrincipalName', 'renameHolder', 'replaceHolder', 'takeBack']

const toResolution = (text: string): NameResolution | null => ways.find((way) => way === text) ?? null
