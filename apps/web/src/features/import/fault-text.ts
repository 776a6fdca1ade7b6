import type { useTranslations } from '../../i18n/use-translations.ts'
import { isLineProblem } from './known-names.ts'
import type { LineFault } from './planned-row.ts'

/** What is wrong with a line of a file, in a sentence. `t` has the texts of imports. */
export function faultText(
  t: ReturnType<typeof useTranslations<'web.import'>>,
  { column, problem }: LineFault,
): string {
  const what = isLineProblem(problem) ? t(`faults.${problem}`) : problem
  return column === null ? t('faultOfRow', { what }) : t('faultOfColumn', { column, what })
}
