import {
  defaultStrategy,
  type FoundNames,
  planWithLookUp,
  type RestoreCaller,
  type SnapshotWithoutNames,
} from '../index.ts'

/** The values that the example of the README presupposes. */
interface Given {
  readonly directory: SnapshotWithoutNames
  readonly caller: RestoreCaller
  readonly lookUp: (keys: readonly string[]) => FoundNames
  readonly say: (answer: unknown) => void
}

/** The example of the README, word for word. */
export function readmeExample({ directory, caller, lookUp, say }: Given): void {
  const request = { rows: [{ userId: 'ferdinand', resolutions: [] }], strategy: defaultStrategy }
  const { plan } = planWithLookUp(directory, request, caller, lookUp)
  const [row] = plan.rows
  if (row?.outcome === 'ready') say(row.effects)
  if (row?.outcome === 'blocked') say(row.open)
}
