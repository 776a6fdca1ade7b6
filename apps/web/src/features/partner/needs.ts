import type { CustomerRow } from './customer-row.ts'

/** What waits for somebody at a customer, and where in its admin center. */
export interface Need {
  readonly kind:
    | 'purgeStops'
    | 'endingWithinDay'
    | 'failedJobs'
    | 'endingWithinWeek'
    | 'relationshipEnds'
    | 'openJobs'
  readonly count: number
  readonly path: '' | `/${string}`
}

/** The needs of a customer, the most urgent first. */
export function needsOf({ summary, isExpiring }: CustomerRow): readonly Need[] {
  if (summary === null) return isExpiring ? [{ kind: 'relationshipEnds', count: 1, path: '' }] : []
  const { bin, jobs, purgeStops } = summary
  const needs: readonly Need[] = [
    { kind: 'purgeStops', count: purgeStops ?? 0, path: '' },
    { kind: 'endingWithinDay', count: bin.endingWithinDay, path: '/deleted-users?runs-out=3&sort=purgeAt' },
    { kind: 'failedJobs', count: jobs.failed, path: '/jobs' },
    {
      kind: 'endingWithinWeek',
      count: bin.endingWithinWeek - bin.endingWithinDay,
      path: '/deleted-users?runs-out=7&sort=purgeAt',
    },
    { kind: 'relationshipEnds', count: isExpiring ? 1 : 0, path: '' },
    { kind: 'openJobs', count: jobs.open, path: '/jobs' },
  ]
  return needs.filter(({ count }) => count > 0)
}

const order = [
  'purgeStops',
  'endingWithinDay',
  'failedJobs',
  'endingWithinWeek',
  'relationshipEnds',
  'openJobs',
]

/** The customers with the most urgent needs first; of two with equal ones, by name. */
export function byNeed(rows: readonly CustomerRow[], locale: string): readonly CustomerRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return rows.toSorted((one, other) => {
    const [first, second] = [needsOf(one)[0], needsOf(other)[0]]
    const urgency = rankOf(first) - rankOf(second)
    if (urgency !== 0) return urgency
    return (second?.count ?? 0) - (first?.count ?? 0) || compare(one.displayName, other.displayName)
  })
}

const rankOf = (need: Need | undefined): number => (need ? order.indexOf(need.kind) : order.length)

/** The customers whose name or domain has the text in it, in whatever capitals. */
export function found(rows: readonly CustomerRow[], text: string): readonly CustomerRow[] {
  const sought = text.trim().toLocaleLowerCase()
  const fits = (value: string) => value.toLocaleLowerCase().includes(sought)
  return sought === ''
    ? rows
    : rows.filter(({ displayName, defaultDomain }) => fits(displayName) || fits(defaultDomain))
}
