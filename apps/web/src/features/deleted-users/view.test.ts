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
  { ...defaultView, search: 'anna & co' },
  { ...defaultView, runsOutWithinDays: 3, onHold: true, sort: 'deletedAt', direction: 'ascending' },
  { ...defaultView, search: 'anna', sort: 'deletedAt' },
  { ...defaultView, deletedBy: 'admin@contoso.example', deletedFrom: '2025-01-31', deletedTo: '2025-02-01' },
  { ...defaultView, sort: 'displayName', direction: 'ascending' },
  { ...defaultView, sort: 'purgeAt', direction: 'descending' },
]

test.each(views)('a view survives the address: %j', (view) => {
  expect(parseView(withView(new URLSearchParams(), view))).toEqual(view)
})

test('the default view leaves the address clean and other parameters alone', () => {
  const address = new URLSearchParams('user=u1&search=old&sort=displayName&on-hold=1')
  expect(withView(address, defaultView).toString()).toBe('user=u1')
})

test('what an address says wrongly is as if it were not said', () => {
  const address = new URLSearchParams('runs-out=5&from=2025-13-45&to=yesterday&sort=-password')
  expect(parseView(address)).toEqual(defaultView)
})

test('a column is sorted from its start, and by a second click the other way round', () => {
  const once = sortedBy(defaultView, 'displayName')
  expect(once).toMatchObject({ sort: 'displayName', direction: 'ascending' })
  expect(sortedBy(once, 'displayName').direction).toBe('descending')
  expect(sortedBy(once, 'deletedAt').direction).toBe('descending')
})

test('a search is ranked by relevance, unless a column was chosen', () => {
  const found = { ...defaultView, search: 'sof' }
  expect([sortOf(defaultView), sortOf(found)]).toEqual(['deletedAt', 'relevance'])
  expect(sortOf({ ...defaultView, search: '  ' })).toBe('deletedAt')
  const byDate = sortedBy(found, 'deletedAt')
  expect(byDate).toMatchObject({ sort: 'deletedAt', direction: 'descending' })
  expect(sortOf(byDate)).toBe('deletedAt')
  expect(sortedBy(defaultView, 'deletedAt').direction).toBe('ascending')
})

test('filters are counted, a span of days as one, and cleared without touching the order', () => {
  const view: View = {
    ...defaultView,
    search: 'a',
    deletedFrom: '2025-01-01',
    deletedTo: '2025-01-02',
    onHold: true,
    sort: 'purgeAt',
  }
  expect(filterCount(view)).toBe(2)
  expect(withoutFilters(view)).toEqual({ ...defaultView, sort: 'purgeAt' })
})
