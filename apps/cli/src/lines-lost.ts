import type { RestoreEffects } from '@reprieve/domain'

/** The manager and the direct reports that a restore does not bring back, each with the reason (R35). */
export const linesLost = ({
  manager,
  reports,
}: Pick<RestoreEffects, 'manager' | 'reports'>): readonly string[] => [
  ...(manager === null || manager.outcome === 'returned'
    ? []
    : [`manager.${manager.outcome} ${manager.managerId}`]),
  ...reports.notReturned.map(({ userId, reason }) => `report.${reason} ${userId}`),
]
