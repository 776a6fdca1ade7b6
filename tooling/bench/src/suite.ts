import type { Template } from './directory.ts'
import type { Score } from './rounds.ts'

/** One table of the benchmark, on a page of its own in `bench-results`. */
export interface Suite {
  /** By which it is chosen on the command line. */
  readonly name: string
  readonly title: string
  run(setting: Setting): Promise<readonly Score[]>
}

export interface Setting {
  /** Ten thousand users; made when it is first asked for. */
  readonly template: () => Promise<Template>
  /** Fewer and smaller rounds. */
  readonly quick: boolean
  /** Whether to compare with a directory of a million users too, which takes minutes to make. */
  readonly million: boolean
}
