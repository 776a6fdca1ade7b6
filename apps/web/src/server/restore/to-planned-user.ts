import type { Conflict, RejectedResolution, RestorePlanRow } from '@reprieve/domain'
import { describeConflict, formatMessage, type Locale } from '@reprieve/i18n'

/** A row's plan as the grid shows it: one line for each conflict. The panel shows everything. */
export interface PlannedUser {
  readonly userId: string
  readonly outcome: RestorePlanRow['outcome']
  /** The user name after the restore; null while it is undecided. */
  readonly userPrincipalName: string | null
  readonly conflicts: readonly Conflict[]
  readonly rejected: readonly RejectedResolution[]
  /** The conflicts and losses. */
  readonly lines: readonly PlannedLine[]
}

interface PlannedLine {
  /** The subject of the line; null if the user cannot be restored at all. */
  readonly about: Conflict['attribute'] | null
  /** A sentence that names the holder. */
  readonly text: string
}

/** Converts a row of a plan into the texts of the grid. */
export function toPlannedUser(row: RestorePlanRow, locale: Locale): PlannedUser {
  if (row.outcome === 'refused') {
    const text = formatMessage(locale, `errors.${row.refusal}`, { userId: row.userId })
    return {
      ...nothingPlanned,
      userId: row.userId,
      outcome: row.outcome,
      lines: [{ about: null, text }],
    }
  }
  const { userId, outcome, conflicts } = row
  const shown = outcome === 'blocked' ? row.open : conflicts.filter(({ blocks }) => !blocks)
  return {
    ...nothingPlanned,
    userId,
    outcome,
    conflicts,
    lines: shown.map((conflict) => ({
      about: conflict.attribute,
      text: describeConflict(locale, conflict),
    })),
    ...(outcome === 'ready' && { userPrincipalName: row.effects.userPrincipalName }),
    ...(outcome === 'blocked' && { rejected: row.rejected }),
  }
}

const nothingPlanned = { userPrincipalName: null, conflicts: [], rejected: [] }
