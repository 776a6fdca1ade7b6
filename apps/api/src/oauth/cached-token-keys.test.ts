import { openTestDirectory } from '@reprieve/operations/testing'
import { expect, onTestFinished, test } from 'vitest'
import { cacheTokenKeys } from './cached-token-keys.ts'

async function open() {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const { tokenKeys } = directory.operations
  let reads = 0
  let nowMs = 0
  const counting = {
    ...tokenKeys,
    read: () => {
      reads += 1
      return tokenKeys.read()
    },
  }
  const cached = cacheTokenKeys(counting, () => nowMs)
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { tokenKeys, cached, pass, reads: () => reads }
}

test('keys are read once for many who ask, and again after seconds', async () => {
  const { tokenKeys, cached, pass, reads } = await open()
  const { kid } = await tokenKeys.rotate()
  await Promise.all([cached.all(), cached.keyOf(kid), cached.all()])
  pass(4_999)
  expect(await cached.keyOf(kid)).toBeDefined()
  expect(reads()).toBe(1)
  pass(1)
  await cached.all()
  expect(reads()).toBe(2)
})

test('a key that another process has just made is known at once, and invented ones cost no reads', async () => {
  const { tokenKeys, cached, pass, reads } = await open()
  await tokenKeys.rotate()
  await cached.all()
  pass(1_000)
  const { kid } = await tokenKeys.rotate()
  expect(await cached.keyOf(kid)).toBeDefined()
  expect(reads()).toBe(2)
  for (let count = 0; count < 20; count += 1) expect(await cached.keyOf(`invented ${count}`)).toBeUndefined()
  expect(reads()).toBe(2)
  expect((await cached.all()).map((key) => key.kid)[0]).toBe(kid)
})
