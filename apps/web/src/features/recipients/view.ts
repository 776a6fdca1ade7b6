/** The search, state and order of the list. The page's address contains all of them. */
export interface View {
  readonly search: string
  readonly state: 'active' | 'deleted'
  /** The list is ordered by display name. */
  readonly direction: 'ascending' | 'descending'
}

export const defaultView: View = { search: '', state: 'active', direction: 'ascending' }

/** Reads a view from an address. Invalid parameters are ignored. */
export const parseView = (address: URLSearchParams): View => ({
  search: address.get('search')?.slice(0, 256) ?? '',
  state: address.get('state') === 'deleted' ? 'deleted' : 'active',
  direction: address.get('sort') === '-displayName' ? 'descending' : 'ascending',
})

/** The address's parameters with those of the view replaced; others stay. */
export function withView(address: URLSearchParams, { search, state, direction }: View): URLSearchParams {
  const changed = new URLSearchParams(address)
  const put = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name))
  put('search', search)
  put('state', state === 'deleted' ? state : '')
  put('sort', direction === 'descending' ? '-displayName' : '')
  return changed
}
