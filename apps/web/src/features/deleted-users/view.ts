import { toDay } from '../preferences/to-day.ts'

export const sortColumns = ['displayName', 'userPrincipalName', 'deletedAt', 'deletedBy', 'purgeAt'] as const
export type SortColumn = (typeof sortColumns)[number]

/** The search, filters and order of the list of deleted users. The page's address contains all of them. */
export interface View {
  readonly search: string
  readonly runsOutWithinDays: 3 | 7 | null
  readonly deletedBy: string
  /** Days as `YYYY-MM-DD`, both included; empty means no limit at that end. */
  readonly deletedFrom: string
  readonly deletedTo: string
  readonly onHold: boolean
  /** Null means the default order: the best match of a search first, without a search the newest deletion first. */
  readonly sort: SortColumn | null
  readonly direction: 'ascending' | 'descending'
}

export const defaultView: View = {
  search: '',
  runsOutWithinDays: null,
  deletedBy: '',
  deletedFrom: '',
  deletedTo: '',
  onHold: false,
  sort: null,
  direction: 'descending',
}

/** Reads a view from an address. Invalid parameters are ignored. */
export function parseView(address: URLSearchParams): View {
  const runsOut = address.get('runs-out')
  const sort = address.get('sort') ?? ''
  const column = sortColumns.find((name) => name === sort.replace(/^-/, ''))
  return {
    search: address.get('search')?.slice(0, 256) ?? '',
    runsOutWithinDays: runsOut === '3' ? 3 : runsOut === '7' ? 7 : null,
    deletedBy: address.get('deleted-by')?.slice(0, 256) ?? '',
    deletedFrom: toDay(address.get('from')),
    deletedTo: toDay(address.get('to')),
    onHold: address.has('on-hold'),
    sort: column ?? null,
    direction: column ? (sort.startsWith('-') ? 'descending' : 'ascending') : defaultView.direction,
  }
}

/** The address's parameters with those of the view replaced; others stay. */
export function withView(address: URLSearchParams, view: View): URLSearchParams {
  const changed = new URLSearchParams(address)
  const put = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name))
  put('search', view.search)
  put('runs-out', view.runsOutWithinDays?.toString() ?? '')
  put('deleted-by', view.deletedBy)
  put('from', view.deletedFrom)
  put('to', view.deletedTo)
  put('on-hold', view.onHold ? '1' : '')
  put('sort', view.sort === null ? '' : `${view.direction === 'descending' ? '-' : ''}${view.sort}`)
  return changed
}

/** The effective sort order. */
export const sortOf = ({ sort, search }: View): SortColumn | 'relevance' =>
  sort ?? (search.trim() === '' ? 'deletedAt' : 'relevance')

/** Number of filters that narrow the list, without the search. */
export const filterCount = (view: View): number =>
  [view.runsOutWithinDays, view.deletedBy, view.deletedFrom || view.deletedTo, view.onHold].filter(Boolean)
    .length

/** The view without its filters and search, in the same order. */
export const withoutFilters = ({ sort, direction }: View): View => ({ ...defaultView, sort, direction })

/** The view after a click on a column's heading: sorted by that column, or reversed if it was already. */
export const sortedBy = (view: View, sort: SortColumn): View => ({
  ...view,
  sort,
  direction:
    sortOf(view) === sort
      ? view.direction === 'ascending'
        ? 'descending'
        : 'ascending'
      : sort === 'deletedAt'
        ? 'descending'
        : 'ascending',
})
