import type { NameKey, UserId } from '../../ids.ts'
import type {
  LiveHolder,
  LiveUser,
  RestoreCaller,
  RestorePlan,
  RestoreRequest,
  RestoreSnapshot,
} from '../restore-plan.ts'
import { keysToLoad, keysToPropose } from './keys.ts'
import { planRestore } from './plan-restore.ts'

/** Everything that a plan depends on, except for the holders of names. */
export type SnapshotWithoutNames = Omit<RestoreSnapshot, 'holdersByKey' | 'activeUsers'>

/** The answer to the question who holds some names. */
export interface FoundNames extends Pick<RestoreSnapshot, 'holdersByKey' | 'activeUsers'> {
  /** Replaces those of the snapshot. A caller that loads them only for certain holders knows them no earlier. */
  readonly globalAdministrators?: RestoreSnapshot['globalAdministrators']
}

/** A plan and the complete snapshot that it depends on. */
export interface Planned {
  readonly snapshot: RestoreSnapshot
  readonly plan: RestorePlan
}

/**
 * Plans a restore and looks up names as the plan needs them. `lookUp` gets each key once, and answers with the holder
 * of each key, `null` for a free name, and with every user among the holders. Further keys and users are ignored. Throws
 * an error if an answer lacks a key, or a user among the holders.
 */
export function planWithLookUp(
  start: SnapshotWithoutNames,
  request: RestoreRequest,
  caller: RestoreCaller,
  lookUp: (keys: readonly NameKey[]) => FoundNames,
): Planned {
  const steps = planInSteps(start, request, caller)
  let step = steps.next()
  while (!step.done) step = steps.next(lookUp(step.value))
  return step.value
}

/**
 * Plans a restore in steps, for callers with their own way to wait. Yields the keys to look up, expects what
 * `planWithLookUp` expects of its look-up, and returns the plan.
 */
export function* planInSteps(
  start: SnapshotWithoutNames,
  request: RestoreRequest,
  caller: RestoreCaller,
): Generator<readonly NameKey[], Planned, FoundNames> {
  const users = [...start.deletedUsers.values()]
  const holdersByKey = new Map<NameKey, LiveHolder | null>()
  const activeUsers = new Map<UserId, LiveUser>()
  const snapshot = { ...start, holdersByKey, activeUsers }
  function* lookUp(keys: readonly NameKey[]): Generator<readonly NameKey[], void, FoundNames> {
    if (keys.length === 0) return
    const found = yield keys
    for (const key of keys) {
      const holder = found.holdersByKey.get(key)
      if (holder === undefined) throw new Error(`The look-up has no answer for the name ${key}`)
      holdersByKey.set(key, holder)
      if (holder?.kind === 'user') activeUsers.set(holder.id, userIn(found, holder))
    }
    if (found.globalAdministrators !== undefined) snapshot.globalAdministrators = found.globalAdministrators
  }
  yield* lookUp(keysToLoad(users, request))
  let keys = keysToPropose(users, snapshot)
  for (;;) {
    yield* lookUp(keys)
    const planning = planRestore(snapshot, request, caller)
    if (planning.kind === 'planned') return { snapshot, plan: planning.plan }
    keys = planning.keys
  }
}

function userIn({ activeUsers }: FoundNames, { id }: LiveHolder): LiveUser {
  const user = activeUsers.get(id)
  if (user === undefined) throw new Error(`The look-up names the user ${id} as a holder, and lacks the user`)
  return user
}
