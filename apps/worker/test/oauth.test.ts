import { openTestDirectory } from '@reprieve/operations/testing'
import { expect, test } from 'vitest'
import { oauthRound } from '../src/oauth.ts'

test('a round forgets what has expired, says how much, and leaves the rest', async () => {
  const { operations, clock, dispose } = await openTestDirectory()
  const logged: unknown[] = []
  const log = { info: (...entry: unknown[]) => void logged.push(entry[0]) } as Parameters<
    typeof oauthRound
  >[0]['log']
  const put = (id: string, hours: number) =>
    operations.oauthStates.put({
      kind: 'RefreshToken',
      id,
      payload: {},
      expiresAt: new Date(clock.now().getTime() + hours * 3_600_000),
    })
  await put('short', 1)
  await put('long', 3)
  await operations.tokenKeys.rotate()
  const round = oauthRound({ operations, log })
  await round()
  clock.advance({ hours: 2 })
  await round()
  expect(logged).toEqual([{ forgotten: 1 }])
  expect(await operations.oauthStates.find('RefreshToken', 'long')).not.toBeNull()
  expect(await operations.tokenKeys.read()).toHaveLength(1)
  await dispose()
})
