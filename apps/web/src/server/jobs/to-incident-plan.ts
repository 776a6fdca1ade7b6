import type { Locale } from '@reprieve/i18n'
import type { OperationContext, RestorePreview } from '@reprieve/operations'
import { container } from '../container.ts'
import { toPlannedUser } from '../restore/to-planned-user.ts'

/** As many rows as a person reads before confirming. */
const shownAtMost = 50

/** The plan of an incident's undo for its panel. Rows that need attention come first. */
export async function toIncidentPlan(
  context: OperationContext,
  locale: Locale,
  { plan, planHash }: RestorePreview,
) {
  const { total, ready } = plan.summary
  const planned = plan.rows.map((row) => toPlannedUser(row, locale))
  const shown = [
    ...planned.filter(({ lines }) => lines.length > 0),
    ...planned.filter(({ lines }) => lines.length === 0),
  ].slice(0, shownAtMost)
  const rows = await Promise.all(
    shown.map(async ({ userId, lines }) => {
      const user = await container().operations.getDeletedUser(context, { userId })
      const name = user.ok ? `${user.value.displayName} (${user.value.userPrincipalName})` : userId
      return { userId, name, lines: lines.map(({ text }) => text) }
    }),
  )
  return { total, ready, planHash, rows }
}

export type IncidentPlan = Awaited<ReturnType<typeof toIncidentPlan>>
