export const sortColumns = ['displayName', 'userPrincipalName'] as const
export type SortColumn = (typeof sortColumns)[number]

/** What the list of active users shows and how; all of it stands in the page's address. */
export interface View {
  readonly search: string
  readonly signIn: 'allowed' | 'blocked' | null
  readonly onHold: boolean
  /** Null for the order by itself: what fits the search best, and without a search by display name. */
  readonly sort: SortColumn | null
  readonly direction: 'ascending' | 'descending'
}

export const defaultView: View = {
  search: '',
  signIn: null,
  onHold: false,
  sort: null,
  direction: 'ascending',
}

/** Reads a view from an address; what it does not understand is as if it were not there. */
export function parseView(address: URLSearchParams): View {
  const signIn = address.get('sign-in')
  const sort = address.get('sort') ?? ''
  const column = sortColumns.find((name) => name === sort.replace(/^-/, ''))
  return {
    search: address.get('search')?.slice(0, 256) ?? '',
    signIn: signIn === 'allowed' || signIn === 'blocked' ? signIn : null,
    onHold: address.has('on-hold'),
    sort: column ?? null,
    direction: column && sort.startsWith('-') ? 'descending' : 'ascending',
  }
}

/** The address's parameters with those of the view in place; others stay. */
export function withView(address: URLSearchParams, view: View): URLSearchParams {
  const changed = new URLSearchParams(address)
  const put = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name))
  put('search', view.search)
  put('sign-in', view.signIn ?? '')
  put('on-hold', view.onHold ? '1' : '')
  put('sort', view.sort === null ? '' : `${view.direction === 'descending' ? '-' : ''}${view.sort}`)
  return changed
}

/** What the list is sorted by in the end. */
export const sortOf = ({ sort, search }: View): SortColumn | 'relevance' =>
  sort ?? (search.trim() === '' ? 'displayName' : 'relevance')

/** How many filters narrow the list; the search does not count. */
export const filterCount = ({ signIn, onHold }: View): number => [signIn, onHold].filter(Boolean).length

/** The view without its filters and search, sorted as before. */
export const withoutFilters = ({ sort, direction }: View): View => ({ ...defaultView, sort, direction })

/** A click on a column's head: that column from the start, or the other way round if it is sorted by already. */
export const sortedBy = (view: View, sort: SortColumn): View => ({
  ...view,
  sort,
  direction: sortOf(view) === sort && view.direction === 'ascending' ? 'descending' : 'ascending',
})
