import pg from 'pg'
import { expect, test } from 'vitest'
import { StorageBusyError, StorageRefusedError } from '../storage.ts'
import { toStorageError } from './errors.ts'

const errorOf = (code: string, message: string) =>
  Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code })

test.each([
  ['57014', 'canceling statement due to statement timeout'],
  ['XX000', 'failure on connection marked as essential: 10.0.0.2:5432'],
  ['08006', 'connection to the remote node failed'],
])('%s, %s, is for another moment and not a fault', (code, message) => {
  expect(toStorageError(errorOf(code, message), 'db.example')).toBeInstanceOf(StorageBusyError)
})

test('another internal error stays the fault that it is', () => {
  const error = errorOf('XX000', 'cache lookup failed')
  expect(toStorageError(error, 'db.example')).toBe(error)
})

test.each([
  'unsupported startup parameter: lock_timeout',
  'unsupported startup parameter in options: search_path',
])('a pooler that refuses with "%s" is named as the cause', (message) => {
  const told = toStorageError(errorOf('08P01', message), 'db.example')
  expect(told).toBeInstanceOf(StorageRefusedError)
  expect(told).toMatchObject({ message: expect.stringContaining('ignore_startup_parameters') })
})
