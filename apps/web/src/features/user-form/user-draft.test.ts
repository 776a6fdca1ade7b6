import { expect, test } from 'vitest'
import { newUserDraft, toProfile, withNamePart } from './user-draft.ts'

const start = newUserDraft('contoso.example')

test('the display name follows first and last name until somebody types another one', () => {
  const both = withNamePart(withNamePart(start, { firstName: 'Anna' }), { lastName: 'de Vries' })
  expect(both.displayName).toBe('Anna de Vries')
  const own = { ...both, displayName: 'Anna (Sales)' }
  expect(withNamePart(own, { lastName: 'Bos' }).displayName).toBe('Anna (Sales)')
})

test('what is empty is cleared, and blanks around a text are nobody’s', () => {
  expect(toProfile({ ...start, displayName: ' Anna ', userPrincipalName: 'anna@contoso.example ' })).toEqual({
    displayName: 'Anna',
    userPrincipalName: 'anna@contoso.example',
    firstName: null,
    lastName: null,
    usageLocation: null,
    phoneNumber: null,
    signInBlocked: false,
  })
})
