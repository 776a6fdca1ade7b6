import { describe, expect, test } from 'vitest'
import { ok } from '../result.ts'
import { anActiveUser } from '../testing/index.ts'
import { checkArrival } from './check-arrival.ts'

const user = anActiveUser({ id: 'anna', userPrincipalName: 'anna@a.example', displayName: 'Anna' })
const person = { externalId: 'e-1' }

describe('R60 whoever arrives', () => {
  test.each(['create', 'restore'] as const)('is taken in: %s', (kind) => {
    expect(checkArrival({ kind }, person, user)).toEqual(ok(null))
  })

  test.each(['change', 'leave'] as const)('is refused by name if it is there already: %s', (kind) => {
    expect(checkArrival({ kind, user }, person, { userPrincipalName: 'ANNA@a.example' })).toEqual({
      ok: false,
      error: {
        type: 'NameTaken',
        attribute: 'userPrincipalName',
        value: 'ANNA@a.example',
        holder: {
          kind: 'user',
          id: 'anna',
          displayName: 'Anna',
          userPrincipalName: 'anna@a.example',
          heldAs: 'userPrincipalName',
          row: null,
        },
      },
    })
  })

  test('is refused by identifier if somebody of another name has it', () => {
    const taken = checkArrival({ kind: 'change', user }, person, { userPrincipalName: 'b@a.example' })
    expect(taken).toMatchObject({ error: { attribute: 'externalId', value: 'e-1' } })
  })

  test('is refused by name if the provider has no identifiers', () => {
    const given = [{ externalId: null }, { userPrincipalName: 'b@a.example' }] as const
    const taken = checkArrival({ kind: 'change', user }, ...given)
    expect(taken).toMatchObject({ error: { attribute: 'userPrincipalName' } })
  })
})
