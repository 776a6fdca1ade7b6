import { expect, test, vi } from 'vitest'
import { noteRounds } from './note-rounds.ts'

function open() {
  const noteRound = vi.fn(async (_round: { loop: string; failures: number }) => {})
  const warn = vi.fn()
  const note = noteRounds({
    operations: { failingLoops: { noteRound, list: async () => [] } },
    log: { warn },
  })
  return { note, noteRound, warn }
}

test('a loop that does its work is asked after once, and each failure is handed on', async () => {
  const { note, noteRound } = open()
  for (const failures of [0, 0, 0, 1, 2, 3, 0, 0]) await note('purge', failures)
  expect(noteRound.mock.calls.map(([round]) => round.failures)).toEqual([0, 1, 2, 3, 0])
})

test('what cannot be written is logged, holds up no loop, and is written after the next round', async () => {
  const { note, noteRound, warn } = open()
  noteRound.mockRejectedValueOnce(new Error('the database is locked'))
  await note('purge', 0)
  await note('purge', 0)
  await note('purge', 0)
  expect(warn).toHaveBeenCalledTimes(1)
  expect(noteRound).toHaveBeenCalledTimes(2)
})
