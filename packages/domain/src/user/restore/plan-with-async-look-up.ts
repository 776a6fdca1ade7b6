import type { NameKey } from '../../ids.ts'
import type { RestoreCaller, RestoreRequest } from '../restore-plan.ts'
import { type FoundNames, type Planned, planInSteps, type SnapshotWithoutNames } from './plan-with-look-up.ts'

/**
 * As `planWithLookUp`, with a look-up that returns a promise. All answers should come from one moment, for example from
 * one database transaction, because a plan of mixed answers can contradict itself.
 */
export async function planWithAsyncLookUp(
  start: SnapshotWithoutNames,
  request: RestoreRequest,
  caller: RestoreCaller,
  lookUp: (keys: readonly NameKey[]) => Promise<FoundNames>,
): Promise<Planned> {
  const steps = planInSteps(start, request, caller)
  let step = steps.next()
  while (!step.done) step = steps.next(await lookUp(step.value))
  return step.value
}
