import { expect, test } from 'vitest'
import {
  defaultView,
  filterCount,
  parseView,
  sortedBy,
  sortOf,
  type View,
  withoutFilters,
  withView,
} from './view.ts'

const views: readonly View[] = [
  defaultView,
  { ...defaultView, search: 'anna & co', onHold: true },
  { ...defaultView, signIn: 'blocked', sort: 'userPrincipalName', direction: 'descending' },
  { ...defaultView, signIn: 'allowed', sort: 'displayName' },
]

test.each(views)('a view survives the address: %j', (view) => {
  expect(parseView(withView(new URLSearchParams(), view))).toEqual(view)
})

test('the default view leaves the address clean and other parameters alone', () => {
  const address = new URLSearchParams('user=u1&search=old&sort=displayName&on-hold=1&sign-in=blocked')
  expect(withView(address, defaultView).toString()).toBe('user=u1')
})

test('what an address says that is no view is passed over', () => {
  const address = new URLSearchParams('sign-in=maybe&sort=-password&search=')
  expect(parseView(address)).toEqual(defaultView)
})

test('without a sort the best fit comes first, and without a search the display name is sorted by', () => {
  expect(sortOf(defaultView)).toBe('displayName')
  expect(sortOf({ ...defaultView, search: 'anna' })).toBe('relevance')
  expect(sortOf({ ...defaultView, search: 'anna', sort: 'displayName' })).toBe('displayName')
})

test('a second click on a head turns the order round', () => {
  const once = sortedBy(defaultView, 'userPrincipalName')
  expect([once.direction, sortedBy(once, 'userPrincipalName').direction]).toEqual(['ascending', 'descending'])
  expect(sortedBy(defaultView, 'displayName').direction).toBe('descending')
})

test('filters are counted and cleared, the order stays', () => {
  const view: View = {
    search: 'x',
    signIn: 'blocked',
    onHold: true,
    sort: 'displayName',
    direction: 'descending',
  }
  expect(filterCount(view)).toBe(2)
  expect(withoutFilters(view)).toEqual({ ...defaultView, sort: 'displayName', direction: 'descending' })
})
