import {
  defaultStrategy,
  type LiveHolder,
  type LiveUser,
  planRestore,
  type RestoreCaller,
  type RestoreSnapshot,
} from '../index.ts'

/** The values that the example of the README presupposes. */
interface Given {
  readonly directory: Omit<RestoreSnapshot, 'holdersByKey' | 'activeUsers'>
  readonly caller: RestoreCaller
  readonly lookUp: (
    keys: readonly string[],
    holdersByKey: Map<string, LiveHolder | null>,
    activeUsers: Map<string, LiveUser>,
  ) => void
  readonly say: (answer: unknown) => void
}

/** The example of the README, word for word. */
export function readmeExample({ directory, caller, lookUp, say }: Given): void {
  const request = { rows: [{ userId: 'ferdinand', resolutions: [] }], strategy: defaultStrategy }
  const holdersByKey = new Map<string, LiveHolder | null>()
  const activeUsers = new Map<string, LiveUser>()
  const ask = () => planRestore({ ...directory, holdersByKey, activeUsers }, request, caller)
  let planning = ask()
  for (; planning.kind === 'needs-names'; planning = ask()) lookUp(planning.keys, holdersByKey, activeUsers)
  const [row] = planning.plan.rows
  if (row?.outcome === 'ready') say(row.effects)
  if (row?.outcome === 'blocked') say(row.open)
}
