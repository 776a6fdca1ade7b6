import { expect, test } from 'vitest'
import { searchFit } from './search-fit.ts'

const lines = (...texts: readonly string[]) => texts.join('\n')

test.each([
  ['the first word of the name', 'sofia lind', lines('sofia lind', 'sl@microsoft.com'), 3],
  ['another word of the name', 'anna sofer', lines('anna sofer', 'as@microsoft.com'), 3],
  ['the second half of a double name', 'ann-sofie berg', lines('ann-sofie berg', 'asb@microsoft.com'), 3],
  ['a surname that the display name has not', 'lou', lines('lou', 'louise sofer', 'lou@microsoft.com'), 3],
  ['the beginning of an address', 'helpdesk', lines('helpdesk', 'sofa@microsoft.com'), 2],
  ['the inside of a name', 'nasof', lines('nasof', 'n@microsoft.com'), 1],
  ['the inside of an address', 'ben', lines('ben', 'ben.sof@contoso.com'), 0],
  ['the domain that everybody shares', 'anna bos', lines('anna bos', 'anna@microsoft.com'), 0],
])('“sof” as %s', (_, displayName, text, fit) => {
  expect(searchFit({ displayName, lines: text }, 'sof')).toBe(fit)
})
