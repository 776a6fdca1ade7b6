export const sortColumns = ['displayName', 'userPrincipalName'] as const
export type SortColumn = (typeof sortColumns)[number]

/** The search, filters and order of the list of active users. The page's address contains all of them. */
export interface View {
  readonly search: string
  readonly signIn: 'allowed' | 'blocked' | null
  readonly onHold: boolean
  /** Null means the default order: the best match of a search first, without a search by display name. */
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

/** Reads a view from an address. Invalid parameters are ignored. */
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

/** The address's parameters with those of the view replaced; others stay. */
export function withView(address: URLSearchParams, view: View): URLSearchParams {
  const changed = new URLSearchParams(address)
  const put = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name))
  put('search', view.search)
  put('sign-in', view.signIn ?? '')
  put('on-hold', view.onHold ? '1' : '')
  put('sort', view.sort === null ? '' : `${view.direction === 'descending' ? '-' : ''}${view.sort}`)
  return changed
}

/** The effective sort order. */
export const sortOf = ({ sort, search }: View): SortColumn | 'relevance' =>
  sort ?? (search.trim() === '' ? 'displayName' : 'relevance')

/** Number of filters that narrow the list, without the search. */
export const filterCount = ({ signIn, onHold }: View): number => [signIn, onHold].filter(Boolean).length

/** The view without its filters and search, in the same order. */
export const withoutFilters = ({ sort, direction }: View): View => ({ ...defaultView, sort, direction })

/** The view after a click on a column's heading: sorted by that column, or reversed if it was already. */
export const sortedBy = (view: View, sort: SortColumn): View => ({
  ...view,
  sort,
  direction: sortOf(view) === sort && view.direction === 'ascending' ? 'descending' : 'ascending',
})
