import { Field, Select } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './bulk-restore.module.css'
import { type Strategy, strategyChoices } from './strategy.ts'

interface StrategyBarProps {
  readonly strategy: Strategy
  readonly onChange: (strategy: Strategy) => void
}

/** Chooses the strategy for everything that is not decided for a single user (R37). */
export function StrategyBar({ strategy, onChange }: StrategyBarProps) {
  const t = useTranslations('web.bulkRestore.strategy')
  const select = <Choice extends keyof Strategy>(choice: Choice) => (
    <Field label={labels[choice]} size="small">
      <Select
        onChange={(_event, { value }) => {
          const chosen = strategyChoices[choice].find((known) => known === value)
          if (chosen) onChange({ ...strategy, [choice]: chosen })
        }}
        value={strategy[choice]}
      >
        {strategyChoices[choice].map((known) => (
          <option key={known} value={known}>
            {textOf(choice, known)}
          </option>
        ))}
      </Select>
    </Field>
  )
  const labels = {
    names: t('names.label'),
    addresses: t('addresses.label'),
    licences: t('licences.label'),
    roles: t('roles.label'),
  }
  function textOf(choice: keyof Strategy, value: string): string {
    switch (choice) {
      case 'names':
        return t(value === 'fail' ? 'names.fail' : 'names.proposed')
      case 'addresses':
        return t(value === 'drop' ? 'addresses.drop' : 'addresses.fail')
      case 'licences':
        return t(value === 'required' ? 'licences.required' : 'licences.bestEffort')
      case 'roles':
        return t(value === 'fail' ? 'roles.fail' : 'roles.without')
    }
  }
  return (
    <fieldset className={styles.strategy}>
      <legend className="visually-hidden">{t('label')}</legend>
      {select('names')}
      {select('addresses')}
      {select('licences')}
      {select('roles')}
    </fieldset>
  )
}
