import { expect, test } from 'vitest'
import { changedPages, withoutDone } from './changed-pages.ts'
import type { JobLine } from './job-line.ts'

const line = (row: number): JobLine => ({
  id: String(row),
  row,
  userId: `user ${row}`,
  displayName: `User ${row}`,
  outcome: 'pending',
  userPrincipalName: null,
  droppedAddresses: [],
  licencesNotReturned: 0,
  reportsNotReturned: 0,
  error: null,
  reason: null,
})

const after = (key: number) => ({ key, id: '' })
const page = (from: number, to: number, next: number | null) => ({
  rows: Array.from({ length: to - from + 1 }, (_, index) => line(from + index)),
  next: next === null ? null : after(next),
})

/** Four loaded pages of ten rows each. */
const loaded = {
  pages: [page(1, 10, 10), page(11, 20, 20), page(21, 30, 30), page(31, 40, null)],
  pageParams: [null, after(10), after(20), after(30)],
}

test('of all rows only the pages are read again in which rows were done meanwhile', () => {
  expect(changedPages(loaded, null, { before: 8, done: 12 })).toEqual([
    { index: 0, cursor: null },
    { index: 1, cursor: after(10) },
  ])
  expect(changedPages(loaded, null, { before: 20, done: 21 })).toEqual([{ index: 2, cursor: after(20) }])
  expect(changedPages(loaded, null, { before: 21, done: 21 })).toEqual([])
})

test('what is restored or failed can only be added behind the last row', () => {
  expect(changedPages(loaded, 'restored', { before: 8, done: 12 })).toEqual([{ index: 3, cursor: after(30) }])
  const open = { pages: loaded.pages.slice(0, 2), pageParams: loaded.pageParams.slice(0, 2) }
  expect(changedPages(open, 'failed', { before: 8, done: 12 })).toEqual([])
})

test('rows that wait go away without anything being read', () => {
  expect(changedPages(loaded, 'pending', { before: 8, done: 12 })).toEqual([])
  expect(withoutDone(page(1, 4, 4), 2).rows.map(({ row }) => row)).toEqual([3, 4])
  const untouched = page(3, 4, 4)
  expect(withoutDone(untouched, 2)).toBe(untouched)
})
