import { Checkbox } from '@fluentui/react-components'
import type { Conflict } from '@reprieve/domain'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import type { Choices } from './choices.ts'
import { HolderName } from './holder-name.tsx'
import styles from './restore.module.css'
import { useRoleNames } from './use-role-names.ts'

interface OtherConflictsProps {
  readonly conflicts: readonly Conflict[]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/**
 * Shows blocking conflicts other than names: roles beyond the caller's permission, a user mastered elsewhere, a taken
 * anchor.
 */
export function OtherConflicts({ conflicts, choices, onChoose }: OtherConflictsProps) {
  const t = useTranslations('web.restore')
  const roleNames = useRoleNames()
  const list = useList()
  const roles = conflicts.find(({ kind }) => kind === 'role.caller-too-weak')
  const source = conflicts.find(({ kind }) => kind === 'source.synchronised')
  const anchor = conflicts.find(({ kind }) => kind === 'anchor.taken')
  const canConvert = [source, anchor].some((conflict) => conflict?.resolutions.includes('convertToCloud'))
  return (
    <>
      {roles && (
        <section aria-labelledby="roles-conflict" className={styles.conflict} data-severity="blocks">
          <h3 id="roles-conflict">{t('privileged')}</h3>
          <p>{t('privilegedText', { roles: list(roleNames(roles.value)) })}</p>
          <Checkbox
            checked={choices.withoutRoles}
            label={t('withoutRoles')}
            onChange={(_event, { checked }) => onChoose({ ...choices, withoutRoles: checked === true })}
          />
        </section>
      )}
      {(source || anchor) && (
        <section aria-labelledby="source-conflict" className={styles.conflict} data-severity="blocks">
          <h3 id="source-conflict">{t('synchronised')}</h3>
          {source && <p>{t('synchronisedText')}</p>}
          {anchor && (
            <p>
              {t('anchorTaken')} {anchor.holder && <HolderName holder={anchor.holder} />}
            </p>
          )}
          {canConvert ? (
            <Checkbox
              checked={choices.convertToCloud}
              label={t('convertToCloud')}
              onChange={(_event, { checked }) => onChoose({ ...choices, convertToCloud: checked === true })}
            />
          ) : (
            <p className={styles.hint}>{t('convertNotAllowed')}</p>
          )}
        </section>
      )}
    </>
  )
}
