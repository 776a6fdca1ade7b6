import { useTranslations } from '../../i18n/use-translations.ts'
import styles from './restore.module.css'
import type { Step } from './use-restore.ts'

const steps = ['review', 'password', 'result'] as const satisfies readonly Step[]

export function Steps({ current }: { readonly current: Step }) {
  const t = useTranslations('web.restore.steps')
  return (
    <ol aria-label={t('label')} className={styles.steps}>
      {steps.map((step) => (
        <li
          aria-current={step === current ? 'step' : undefined}
          data-done={steps.indexOf(step) < steps.indexOf(current)}
          key={step}
        >
          {t(step)}
        </li>
      ))}
    </ol>
  )
}
