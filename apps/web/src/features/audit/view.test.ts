import { expect, test } from 'vitest'
import { defaultView, filterCount, parseView, type View, withView } from './view.ts'

const views: readonly View[] = [
  defaultView,
  { ...defaultView, target: 'anna@contoso.example', outcome: 'failed' },
  {
    target: 'a',
    actor: 'b',
    operation: 'deleteUser',
    outcome: 'succeeded',
    from: '2026-01-31',
    to: '2026-02-01',
  },
]

test.each(views)('a view survives the address: %j', (view) => {
  expect(parseView(withView(new URLSearchParams(), view))).toEqual(view)
})

test('what an address says that is no view is passed over', () => {
  expect(parseView(new URLSearchParams('outcome=maybe&from=2026-02-31&to=soon'))).toEqual(defaultView)
})

test('a period counts as one filter', () => {
  expect(filterCount({ ...defaultView, from: '2026-01-31', to: '2026-02-01', actor: 'x' })).toBe(2)
})
