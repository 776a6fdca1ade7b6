import { expect, test } from 'vitest'
import { parseRecipients } from './recipients.ts'

test('addresses may be set apart in any usual way, and the same one twice is one', () => {
  expect(parseRecipients(' a@x.example; b@x.example,\nc@x.example a@x.example ')).toEqual({
    ok: true,
    to: ['a@x.example', 'b@x.example', 'c@x.example'],
  })
})

test('an international domain may be typed in letters', () => {
  expect(parseRecipients('anna@bücher.example')).toEqual({ ok: true, to: ['anna@bücher.example'] })
})

test.each([
  ['', 'none'],
  [' , ', 'none'],
  ['anna', 'malformed'],
  ['anna@x', 'malformed'],
  ['a@x.example b@', 'malformed'],
  ['a..b@x.example', 'malformed'],
  ['a@x.io b@x.io c@x.io d@x.io e@x.io f@x.io', 'too-many'],
])('%j is refused as %s', (text, problem) => {
  expect(parseRecipients(text)).toMatchObject({ ok: false, problem })
})
