import { expect, test } from 'vitest'
import { all, emptySelection, extendedTo, keptOf, toggled } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const idsOf = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids].sort()

test('a row is chosen by the first toggle and let go by the second', () => {
  const once = toggled(emptySelection, 'b')
  expect(idsOf(once)).toEqual(['b'])
  expect(idsOf(toggled(once, 'b'))).toEqual([])
})

test('a range goes from where the last toggle was, in either direction, and keeps what was chosen', () => {
  const start = toggled(toggled(emptySelection, 'e'), 'c')
  expect(idsOf(extendedTo(start, 'a', order))).toEqual(['a', 'b', 'c', 'e'])
  expect(idsOf(extendedTo(extendedTo(start, 'a', order), 'd', order))).toEqual(order)
})

test('a range from nowhere is one row', () => {
  expect(idsOf(extendedTo(emptySelection, 'd', order))).toEqual(['d'])
})

test('rows that left the list are no longer chosen', () => {
  const chosen = all(order)
  expect(keptOf(chosen, order)).toBe(chosen)
  expect(idsOf(keptOf(chosen, ['b', 'd', 'f']))).toEqual(['b', 'd'])
})
