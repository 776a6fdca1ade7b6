import { expect, test } from 'vitest'
import { estimateOf, type Sample, withSample } from './estimate.ts'

const at = (seconds: number, done: number): Sample => ({ at: seconds * 1000, done })

test('tells how fast a job is and how long it takes', () => {
  expect(estimateOf([at(0, 0), at(10, 50)], 300)).toEqual({ rowsPerSecond: 5, secondsLeft: 50 })
})

test('tells nothing from one sample, and nothing of a job that stands', () => {
  expect(estimateOf([], 10)).toBeNull()
  expect(estimateOf([at(0, 3)], 10)).toBeNull()
  expect(estimateOf([at(0, 3), at(5, 3)], 10)).toBeNull()
  expect(estimateOf([at(0, 3), at(0, 4)], 10)).toBeNull()
})

test('forgets how fast the job was half a minute ago', () => {
  const samples = [at(0, 0), at(1, 1000)].reduce(withSample, [] as readonly Sample[])
  expect(withSample(samples, at(31, 1010))).toEqual([at(1, 1000), at(31, 1010)])
  expect(withSample(samples, at(40, 1010))).toEqual([at(40, 1010)])
})
