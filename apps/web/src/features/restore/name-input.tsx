import { Field, Input, Select } from '@fluentui/react-components'
import type { Tenant } from '@reprieve/domain'
import { toShownAlone } from '@reprieve/i18n/shown-text'
import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './restore.module.css'

interface NameInputProps {
  readonly label: string
  readonly value: string
  readonly problem: string | null
  readonly tenant: Tenant
  readonly onChange: (name: string) => void
}

/** A user name in two fields. A whole name that is typed or pasted is split between them. */
export function NameInput({ label, value, problem, tenant, onChange }: NameInputProps) {
  const t = useTranslations('web.restore')
  const domains = tenant.domains.filter(({ verified }) => verified).map(({ name }) => name)
  const at = value.lastIndexOf('@')
  const local = at < 0 ? value : value.slice(0, at)
  const domain = at < 0 ? tenant.defaultDomain : value.slice(at + 1)
  const type = (text: string) => {
    const typed = text.trim()
    onChange(typed.includes('@') ? typed : `${typed}@${domain}`)
  }
  return (
    <div className={styles.name}>
      <Field
        className={styles.local ?? ''}
        label={label}
        validationState={problem ? 'error' : 'none'}
        {...(problem && { validationMessage: problem })}
      >
        <Input
          autoCapitalize="none"
          autoComplete="off"
          onChange={(_event, data) => type(data.value)}
          spellCheck={false}
          value={local}
        />
      </Field>
      <span aria-hidden className={styles.at}>
        @
      </span>
      <Field className={styles.domain ?? ''} label={t('domain')}>
        <Select onChange={(_event, data) => onChange(`${local}@${data.value}`)} value={domain}>
          {(domains.includes(domain) ? domains : [domain, ...domains]).map((name) => (
            <option key={name} value={name}>
              {toShownAlone(name)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
