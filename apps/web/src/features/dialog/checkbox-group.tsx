import { Checkbox } from '@fluentui/react-components'
import { useId } from 'react'
import styles from './checkbox-group.module.css'

interface CheckboxGroupProps<Value extends string> {
  readonly label: string
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly hint?: string
    readonly disabled?: boolean
  }[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
  /** What is wrong with the choice. */
  readonly problem?: string
}

/** Several checkboxes under one label. Fluent's `Field` would give every one of them the same id. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const { label, choices, chosen, onChange, problem } = props
  const id = useId()
  const problemId = `${id}-problem`
  return (
    <fieldset className={styles.group} {...(problem !== undefined && { 'aria-describedby': problemId })}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Choice
          {...choice}
          checked={chosen.includes(choice.value)}
          key={choice.value}
          onChange={(checked) =>
            onChange(checked ? [...chosen, choice.value] : chosen.filter((other) => other !== choice.value))
          }
        />
      ))}
      {problem !== undefined && (
        <p className={styles.problem} id={problemId} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Choice({ label, hint, disabled = false, checked, onChange }: ChoiceProps) {
  const hintId = useId()
  return (
    <div>
      <Checkbox
        checked={checked}
        disabled={disabled}
        label={label}
        onChange={(_event, { checked: next }) => onChange(next === true)}
        {...(hint !== undefined && { 'aria-describedby': hintId })}
      />
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
