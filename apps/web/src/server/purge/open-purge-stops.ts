import type { Permission } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { PurgeStopShown } from '../../features/purge/purge-stops.tsx'
import { container } from '../container.ts'

/** The stopped sweeps that wait for a confirmation; empty for a visitor who may not confirm one. */
export async function openPurgeStops(
  context: OperationContext,
  permissions: readonly Permission[],
): Promise<readonly PurgeStopShown[]> {
  if (!permissions.includes('users.purge')) return []
  const stops = await container().operations.listPurgeStops(context, {})
  if (!stops.ok) return []
  return stops.value
    .filter(({ state }) => state === 'open')
    .map(({ id, stoppedAt, expired, inBin }) => ({ id, stoppedAt: stoppedAt.toISOString(), expired, inBin }))
}
