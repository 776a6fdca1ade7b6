import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { ivLength, openSealed, sealText } from './sealed-text.ts'

const seal = { secret: 'a secret', purpose: 'test', place: 'row 1' }
const iv = () => randomBytes(ivLength)

test('a text comes back whole, and is sealed differently each time', () => {
  const [one, other] = [sealText('Größe 李', seal, iv()), sealText('Größe 李', seal, iv())]
  expect(one).not.toBe(other)
  expect([openSealed(one, seal), openSealed(other, seal)]).toEqual(['Größe 李', 'Größe 李'])
})

test.each([
  ['another secret', { secret: 'another secret' }],
  ['another purpose', { purpose: 'other' }],
  ['another place', { place: 'row 2' }],
])('%s does not open it', (_case, other) => {
  const sealed = sealText('text', seal, iv())
  expect(() => openSealed(sealed, { ...seal, ...other })).toThrow()
})

test('what was changed or cut off does not open', () => {
  const bytes = Buffer.from(sealText('text', seal, iv()), 'base64url')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  expect(() => openSealed(bytes.toString('base64url'), seal)).toThrow()
  expect(() => openSealed(bytes.subarray(0, 20).toString('base64url'), seal)).toThrow()
})
