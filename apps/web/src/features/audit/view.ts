import { toDay } from '../preferences/to-day.ts'

/** The filters of the audit log. The page's address contains all of them. */
export interface View {
  /** Target and actor, each an id or a user name; empty means everybody. */
  readonly target: string
  readonly actor: string
  readonly operation: string
  readonly outcome: 'succeeded' | 'failed' | null
  /** Days as `YYYY-MM-DD`, both included; empty means no limit at that end. */
  readonly from: string
  readonly to: string
}

export const defaultView: View = { target: '', actor: '', operation: '', outcome: null, from: '', to: '' }

/** Reads a view from an address. Invalid parameters are ignored. */
export function parseView(address: URLSearchParams): View {
  const outcome = address.get('outcome')
  return {
    target: address.get('user')?.slice(0, 256) ?? '',
    actor: address.get('actor')?.slice(0, 256) ?? '',
    operation: address.get('operation')?.slice(0, 64) ?? '',
    outcome: outcome === 'succeeded' || outcome === 'failed' ? outcome : null,
    from: toDay(address.get('from')),
    to: toDay(address.get('to')),
  }
}

/** The address's parameters with those of the view replaced; others stay. */
export function withView(address: URLSearchParams, view: View): URLSearchParams {
  const changed = new URLSearchParams(address)
  const put = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name))
  put('user', view.target)
  put('actor', view.actor)
  put('operation', view.operation)
  put('outcome', view.outcome ?? '')
  put('from', view.from)
  put('to', view.to)
  return changed
}

/** Number of filters that narrow the list. */
export const filterCount = ({ target, actor, operation, outcome, from, to }: View): number =>
  [target, actor, operation, outcome, from || to].filter(Boolean).length
