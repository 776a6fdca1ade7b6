import { expect, it } from 'vitest'
import { aDeletedUser, aTenant, openTestDirectory } from '../testing/index.ts'

it('R40 tells how long the one who is to be purged first has been waiting, whatever tenant it is of, but not those on hold', async () => {
  const directory = await openTestDirectory()
  const { clock, operations } = directory
  const lag = async () => (await operations.measureBacklog()).purgeLagMs
  const [one, other] = [await aTenant(directory), await aTenant(directory)]
  const held = await aDeletedUser(one)
  await operations.placeHold(one.admin, { userId: held.id, reason: 'inquiry' })
  clock.advance({ hours: 1 })
  const first = await aDeletedUser(other)
  clock.advance({ hours: 1 })
  await aDeletedUser(one)
  expect(await lag()).toBe(0)

  clock.set(new Date(first.purgeAt.getTime() + 5_000))
  expect(await lag()).toBe(5_000)
  clock.advance({ hours: 2 })
  expect(await lag()).toBe(7_205_000)
  await operations.purgeExpired({})
  expect(await lag()).toBe(0)
  await directory.dispose()
})
