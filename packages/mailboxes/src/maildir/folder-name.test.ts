import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toFolderName } from './folder-name.ts'

it.each([
  ['Restored from Ada Lovelace', 'Restored from Ada Lovelace'],
  ['Zoë & Ülf', 'Zo&AOs- &- &ANw-lf'],
  // The examples of RFC 3501.
  ['台北', '&U,BTFw-'],
  ['日本語', '&ZeVnLIqe-'],
  ['😀', '&2D3eAA-'],
  ['../../etc/passwd', '------etc-passwd'],
  ['a.b\nc', 'a-b-c'],
])('%s is the folder %s', (name, folder) => {
  expect(toFolderName(name)).toBe(folder)
})

it('whatever the name, the folder is one short name in printable ASCII that leads nowhere else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (name) => {
      expect(toFolderName(name)).toMatch(/^[\x20-\x2d\x30-\x5b\x5d-\x7e]{0,120}$/)
    }),
  )
})
