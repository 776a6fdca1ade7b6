import { expect, test } from 'vitest'
import { defaultView, parseView, type View, withView } from './view.ts'

const views: readonly View[] = [
  defaultView,
  { search: 'sales & co', state: 'deleted', direction: 'ascending' },
  { search: '', state: 'active', direction: 'descending' },
]

test.each(views)('a view survives the address: %j', (view) => {
  expect(parseView(withView(new URLSearchParams(), view))).toEqual(view)
})

test('the default view leaves the address clean and other parameters alone', () => {
  const address = new URLSearchParams('show=a&state=deleted&sort=-displayName&search=x')
  expect(withView(address, defaultView).toString()).toBe('show=a')
})

test('what an address does not mean is as if it were not there', () => {
  expect(parseView(new URLSearchParams('state=gone&sort=size'))).toEqual(defaultView)
})
