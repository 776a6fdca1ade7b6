/** What the list shows and how; all of it stands in the page's address. */
export interface View {
  readonly search: string
  readonly state: 'active' | 'deleted'
  /** By display name. */
  readonly direction: 'ascending' | 'descending'
}

export const defaultView: View = { search: '', state: 'active', direction: 'ascending' }

/** Reads a view from an address; what it does not understand is as if it were not there. */
export const parseView = (address: URLSearchParams): View => ({
  search: address.get('search')?.slice(0, 256) ?? '',
  state: address.get('state') === 'deleted' ? 'deleted' : 'active',
  direction: address.get('sort') === '-displayName' ? 'descending' : 'ascending',
})

/** The address's parameters with those of the view in place; others stay. */
export function withView(address: URLSearchParams, { search, state, direction }: View): URLSearchParams {
  const changed = new URLSearchParams(address)
  const put = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name))
  put('search', search)
  put('state', state === 'deleted' ? state : '')
  put('sort', direction === 'descending' ? '-displayName' : '')
  return changed
}
