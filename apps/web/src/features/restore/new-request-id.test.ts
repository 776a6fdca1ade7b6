import { expect, test } from 'vitest'
import { newRequestId } from './new-request-id.ts'

test('request ids are UUIDs and differ', () => {
  const ids = Array.from({ length: 100 }, newRequestId)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(ids).size).toBe(100)
})
