import type { OperationError } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../answer.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
} from '../testing/index.ts'

let directory: TestDirectory
let tenant: TestTenant
let active: string
let deleted: string
beforeAll(async () => {
  directory = await openTestDirectory()
  tenant = await aTenant(directory)
  active = (await anActiveUser(tenant)).id
  deleted = (await aDeletedUser(tenant)).id
})
afterAll(() => directory.dispose())

type Given = readonly [path: string, ask: (text: string) => Promise<Answer<unknown, OperationError>>]

const table: readonly Given[] = [
  [
    'displayName',
    (text) => directory.operations.updateUser(tenant.admin, { userId: active, displayName: text }),
  ],
  [
    'phoneNumber',
    (text) => directory.operations.updateUser(tenant.admin, { userId: active, phoneNumber: text }),
  ],
  [
    'proxyAddresses.1',
    (text) => {
      const proxyAddresses = ['SMTP:a@contoso.example', `X500:${text}`]
      return directory.operations.updateUser(tenant.admin, { userId: active, proxyAddresses })
    },
  ],
  [
    'password.value',
    (text) => {
      const password = { value: `tulip-harbour-91-${text}`, mustChange: true }
      return directory.operations.resetPassword(tenant.admin, { userId: active, password })
    },
  ],
  ['reason', (text) => directory.operations.placeHold(tenant.admin, { userId: deleted, reason: text })],
  [
    'rows.0.resolutions.0.userPrincipalName',
    (text) => {
      const resolutions = [{ resolve: 'newUserPrincipalName', userPrincipalName: text } as const]
      return directory.operations.previewRestore(tenant.admin, { rows: [{ userId: deleted, resolutions }] })
    },
  ],
  ['search', (text) => directory.operations.listUsers(tenant.admin, { search: text })],
  ['search', (text) => directory.operations.listDeletedUsers(tenant.admin, { search: text })],
]

describe.each(['\u0000', 'a\u0000b', 'a\u0001', 'line\nbreak', 'half \ud83d'])('%j', (text) => {
  it.each(table)('is refused in %s, with its path', async (path, ask) => {
    const problem = 'has characters that cannot be'
    expect(refusalOf(await ask(text))).toEqual({ type: 'InvalidInput', path, problem })
  })

  it('is nobody’s sign-in name', async () => {
    const userPrincipalName = `${text}@${tenant.domain}`
    const answer = await directory.operations.checkSignIn({ userPrincipalName, password: 'x' })
    expect(refusalOf(answer)).toEqual({ type: 'SignInRefused' })
  })
})
