import type { Conflict } from '@reprieve/domain'
import { expect, test } from 'vitest'
import { proposedChoices, toResolutions, typedName } from './choices.ts'

const anna = 'anna@contoso.example'

const nameConflict: Conflict = {
  kind: 'name.active-user',
  blocks: true,
  attribute: 'userPrincipalName',
  value: anna,
  holder: {
    kind: 'user',
    id: 'h1',
    displayName: 'Other Anna',
    userPrincipalName: anna,
    heldAs: 'userPrincipalName',
    row: null,
  },
  resolutions: ['newUserPrincipalName', 'renameHolder', 'replaceHolder'],
  proposed: { resolve: 'newUserPrincipalName', userPrincipalName: 'anna1@contoso.example' },
}

const addressConflict: Conflict = {
  ...nameConflict,
  kind: 'address.group',
  blocks: false,
  attribute: 'proxyAddresses',
  value: 'smtp:sales@contoso.example',
  resolutions: ['drop', 'takeBack'],
  proposed: { resolve: 'drop', value: 'smtp:sales@contoso.example' },
}

const roleConflict: Conflict = {
  ...nameConflict,
  kind: 'role.caller-too-weak',
  attribute: 'roles',
  value: 'userAdministrator',
  holder: null,
  resolutions: ['withoutRoles'],
  proposed: { resolve: 'withoutRoles' },
}

const sourceConflict: Conflict = {
  ...roleConflict,
  kind: 'source.synchronised',
  attribute: 'source',
  value: 'synchronised',
  resolutions: ['convertToCloud'],
  proposed: null,
}

const all = [nameConflict, addressConflict, roleConflict, sourceConflict]

test('R15 R19 what the plan proposes is chosen from the start, and nothing that it does not propose', () => {
  expect(toResolutions(proposedChoices(all), all)).toEqual([
    { resolve: 'newUserPrincipalName', userPrincipalName: 'anna1@contoso.example' },
    { resolve: 'withoutRoles' },
  ])
})

test('R24 the name proposed for the user is offered to the holder, so that nothing need be typed', () => {
  const choices = { ...proposedChoices(all), name: 'renameHolder' } as const
  expect(toResolutions(choices, [nameConflict])).toEqual([
    { resolve: 'renameHolder', value: anna, userPrincipalName: 'anna1@contoso.example' },
  ])
  expect(typedName(choices)).toBe('anna1@contoso.example')
})

test.each(['replaceHolder', 'takeBack'] as const)(
  'R25 R26 %s names the contested name and asks for none',
  (name) => {
    const choices = { ...proposedChoices(all), name }
    expect(toResolutions(choices, [nameConflict])).toEqual([{ resolve: name, value: anna }])
    expect(typedName(choices)).toBeNull()
  },
)

test('R26 R27 an address is dropped without a word, and taken back by name', () => {
  const choices = { ...proposedChoices([addressConflict]), takeBack: new Set([addressConflict.value]) }
  expect(toResolutions(proposedChoices([addressConflict]), [addressConflict])).toEqual([])
  expect(toResolutions(choices, [addressConflict])).toEqual([
    { resolve: 'takeBack', value: addressConflict.value },
  ])
})

test('R20 a synchronised user is converted only when somebody says so', () => {
  const choices = proposedChoices([sourceConflict])
  expect(toResolutions(choices, [sourceConflict])).toEqual([])
  expect(toResolutions({ ...choices, convertToCloud: true }, [sourceConflict])).toEqual([
    { resolve: 'convertToCloud' },
  ])
})

test('an answer to a conflict that is gone is not sent', () => {
  expect(toResolutions({ ...proposedChoices(all), convertToCloud: true }, [])).toEqual([])
})
