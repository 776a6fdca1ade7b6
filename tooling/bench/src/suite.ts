import type { Template } from './directory.ts'
import type { Score } from './rounds.ts'

/** One table of the benchmark, with its own page in `bench-results`. */
export interface Suite {
  /** The name that selects it on the command line. */
  readonly name: string
  readonly title: string
  run(setting: Setting): Promise<readonly Score[]>
}

export interface Setting {
  /** A directory of ten thousand users, made when it is first requested. */
  readonly template: () => Promise<Template>
  /** Whether to run fewer and smaller rounds. */
  readonly quick: boolean
  /** Whether to compare with a directory of a million users too, which takes minutes to make. */
  readonly million: boolean
}
