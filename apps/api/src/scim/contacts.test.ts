import type { ScimConnection, ScimContact } from '@reprieve/operations'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createContacts } from './contacts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const connection = { id: 'idp', tenantId: 'contoso' } as ScimConnection

/** Contacts, the records that they have stored, and a switch that makes the storage fail. */
function open() {
  const stored: ScimContact[] = []
  const storage = { fails: false }
  const contacts = createContacts(
    {
      noteScimContact: async (contact) => {
        if (storage.fails) throw new Error('busy')
        stored.push(contact)
      },
    },
    () => Date.now(),
  )
  return { contacts, stored, storage }
}

test('the first request is stored at once, and those of five seconds together', async () => {
  const { contacts, stored } = open()
  for (let count = 0; count < 10; count += 1) await contacts.note(connection, null)
  expect(stored.map(({ requests }) => requests)).toEqual([1])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stored.map(({ requests }) => requests)).toEqual([1, 9])
})

test('a refusal is stored although nothing comes after it', async () => {
  const { contacts, stored } = open()
  await contacts.note(connection, null)
  await contacts.note(connection, '409 the deletion guard')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stored.at(-1)).toMatchObject({ requests: 1, refusals: 1, error: '409 the deletion guard' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stored).toHaveLength(2)
})

test('a count that cannot be stored fails no request, and is stored with the next', async () => {
  const { contacts, stored, storage } = open()
  storage.fails = true
  await contacts.note(connection, '403 no')
  storage.fails = false
  await contacts.note(connection, null)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stored).toEqual([
    { tenantId: 'contoso', connectionId: 'idp', requests: 2, refusals: 1, error: '403 no' },
  ])
})
