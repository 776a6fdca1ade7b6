import { expect, test } from 'vitest'
import { describeProblem } from './describe-problem.ts'

test.each([
  ['has to be a text', 'moet een tekst zijn', 'muss ein Text sein', '必须是文本'],
  ['is too long: at most 256', 'is te lang: hoogstens 256', 'ist zu lang: höchstens 256', '过长：最多 256'],
  [
    'has to be one of: active, inactive',
    'moet een van deze zijn: active, inactive',
    'muss eines von diesen sein: active, inactive',
    '必须是以下之一：active, inactive',
  ],
  [
    'is no country of ISO 3166: GB?',
    'is geen land van ISO 3166: GB?',
    'ist kein Land nach ISO 3166: GB?',
    '不是 ISO 3166 国家/地区代码：是否为 GB？',
  ],
])('%s, in each language', (english, dutch, german, chinese) => {
  expect(describeProblem('en', english)).toBe(english)
  expect(describeProblem('nl', english)).toBe(dutch)
  expect(describeProblem('de', english)).toBe(german)
  expect(describeProblem('zh-Hans', english)).toBe(chinese)
})

test('what is not known is said as it is', () => {
  expect(describeProblem('nl', 'local-part-dots')).toBe('local-part-dots')
})
