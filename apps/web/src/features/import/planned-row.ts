/** What an import does with a row of its file, in the order in which the screen offers it as a filter. */
export const plannedOutcomes = [
  'create',
  'change',
  'restore',
  'refused',
  'unreadable',
  'missing',
  'leave',
  'skipped',
] as const
export type PlannedOutcome = (typeof plannedOutcomes)[number]

/** A row of the plan as the browser receives it. */
export interface PlannedRow {
  readonly id: string
  readonly displayName: string
  /** Empty for a group, and for a line that says nothing. */
  readonly userPrincipalName: string
  readonly outcome: PlannedOutcome
  /** Null for somebody who is in no line. */
  readonly line: number | null
  /** What changes of a person or a group that is here. */
  readonly changes: readonly MemberChange[]
  /** Why the row is refused, in the visitor's language; null unless it is. */
  readonly reason: string | null
  /** What is wrong with a line that cannot be read. */
  readonly fault: LineFault | null
  /** Null for a person. */
  readonly group: GroupMembers | null
  /** Whether the password of the file is of a scheme that is not known here. */
  readonly losesPassword: boolean
}

export interface MemberChange {
  readonly member: string
  readonly before: string
  readonly after: string
}

export interface LineFault {
  readonly column: string | null
  readonly problem: string
}

export interface GroupMembers {
  /** How many are added. */
  readonly added: number
  /** How many are nobody whom the import takes. */
  readonly unknown: number
}

/** What an import of a file would do. */
export interface ImportPlan {
  /** Identifies the plan: it starts only as long as it is still the plan. */
  readonly planHash: string
  readonly counts: Readonly<Record<PlannedOutcome, number>>
  /** The first thousand rows of each outcome. */
  readonly rows: readonly PlannedRow[]
  /** Number of rows that the import would carry out, without those who are missing. */
  readonly toDo: number
  /** Headings of columns that an import ignores. */
  readonly ignored: readonly string[]
  /** Number of people whom earlier imports of the source have linked. */
  readonly known: number
  /** Why nothing at all is imported: too many of them are missing (R57). Null if nothing is in the way. */
  readonly shrunk: string | null
  /** Number of rows that do not say whom they tell of. As long as there are any, nobody is deleted. */
  readonly unknown: number
}
