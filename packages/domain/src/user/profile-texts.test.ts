import { expect, test } from 'vitest'
import { anActiveUser, aTenant } from '../testing/index.ts'
import { planCreateUser } from './create.ts'
import { nameKeyOfUserPrincipalName } from './name-key.ts'
import { languageTag, noProfileTexts, profileTexts, profileTextsOf } from './profile-texts.ts'
import { planUpdateUser } from './update.ts'

const texts = {
  jobTitle: 'Engineer',
  department: 'Research',
  office: 'B 2.14',
  mobilePhone: '+31 6 5550 0199',
  employeeId: '00472',
  preferredLanguage: 'nl-NL',
}
const ada = anActiveUser({ id: 'ada', userPrincipalName: 'ada@contoso.example' })
const directory = {
  tenant: aTenant(),
  holdersByKey: new Map([[nameKeyOfUserPrincipalName('ada@contoso.example'), null]]),
  activeUsers: new Map(),
  isNameWantedBack: false,
  globalAdministrators: new Map(),
}

test('every profile text has a place in the record that knows none', () => {
  expect(Object.keys(noProfileTexts)).toEqual([...profileTexts])
  expect(profileTextsOf(texts)).toEqual(texts)
  expect(Object.keys(texts)).toEqual([...profileTexts])
})

test('a new user has the profile texts that are given, and null for the others', () => {
  const wanted = {
    id: 'ada',
    createdAt: new Date(0),
    userPrincipalName: 'ada@contoso.example',
    displayName: 'Ada',
  }
  expect(planCreateUser({ ...wanted, ...texts }, directory)).toMatchObject({ ok: true, value: texts })
  expect(planCreateUser(wanted, directory)).toMatchObject({ ok: true, value: noProfileTexts })
})

test('a change sets what is given, clears what is null, and leaves the rest', () => {
  const user = { ...ada, ...texts }
  const planned = planUpdateUser(user, { jobTitle: 'Head', office: null, department: undefined }, directory)
  expect(planned).toEqual({ ok: true, value: { ...user, jobTitle: 'Head', office: null } })
})

test.each([
  ['nl', 'nl'],
  ['NL-nl', 'nl-NL'],
  ['zh-hans', 'zh-Hans'],
  ['Dutch language', null],
  ['', null],
  ['nl_NL', null],
])('%j as a language is %j', (text, tag) => {
  expect(languageTag(text)).toBe(tag)
})
