import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDirectory, refusalOf, type TestDirectory, testPublicUrl, unwrap } from '../testing/index.ts'
import type { CreateTenantInput } from './create-tenant.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const password = 'Zemlik-Tovra-53-ok'
let made = 0
/** An input whose domain no other test uses. */
function acme(given: Partial<CreateTenantInput> = {}): CreateTenantInput {
  made += 1
  const domain = `acme${made}x.example`
  return {
    displayName: 'Acme',
    domain,
    administrator: { userPrincipalName: `ada@${domain}`, displayName: 'Ada Byron' },
    ...given,
  }
}
const create = (input: CreateTenantInput) => directory.operations.createTenant(input)

describe('R51 an organisation that the operator makes', () => {
  it('R51 has its domain, an initial one, and the settings by default', async () => {
    const input = acme()
    const { tenant } = unwrap(await create(input))
    const initialDomain = input.domain.replace('.example', '.onmicrosoft.com')
    expect(tenant).toMatchObject({
      displayName: 'Acme',
      defaultDomain: input.domain,
      initialDomain,
      retentionDays: 30,
    })
    const { operations } = directory
    const asOperator = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    const stored = unwrap(await operations.getTenant(asOperator, {}))
    expect(stored).toMatchObject({ displayName: 'Acme', defaultDomain: input.domain, initialDomain })
    expect(stored.domains.map(({ name, verified }) => [name, verified]).sort()).toEqual([
      [input.domain, true],
      [initialDomain, true],
    ])
    expect(await operations.findTenant(input.domain.toUpperCase())).toBe(tenant.id)
    expect(await operations.findTenant(initialDomain)).toBe(tenant.id)
  })

  it('R51 has a Global Administrator who gets in by a link that shows a password once, and has to change it', async () => {
    const { operations } = directory
    const { tenant, administrator, link } = unwrap(await create(acme()))
    expect(link?.expiresAt.getTime()).toBe(directory.clock.now().getTime() + 24 * 3_600_000)
    expect(link?.link.startsWith(`${testPublicUrl}/secret/`)).toBe(true)
    const token = link?.link.slice(`${testPublicUrl}/secret/`.length) ?? ''
    const { secret } = unwrap(await operations.readOneTimeSecret({ token }))
    expect(refusalOf(await operations.readOneTimeSecret({ token })).type).toBe('SecretNotFound')
    const { userPrincipalName } = administrator
    const signedIn = await operations.checkSignIn({ userPrincipalName, password: secret })
    expect(signedIn).toMatchObject({
      ok: true,
      value: { userId: administrator.id, mustChangePassword: true },
    })
    const context = {
      tenantId: tenant.id,
      actor: { kind: 'user', tenantId: tenant.id, userId: administrator.id, userPrincipalName },
    } as const
    expect(unwrap(await operations.listUserRoles(context, { userId: administrator.id }))).toEqual([
      'globalAdministrator',
    ])
    unwrap(
      await operations.createUser(context, {
        userPrincipalName: `bob@${tenant.initialDomain}`,
        displayName: 'Bob',
      }),
    )
  })

  it('R51 has one who signs in with the password that was given', async () => {
    const input = acme()
    const administrator = { ...input.administrator, password }
    const created = unwrap(await create({ ...input, administrator }))
    expect(created.link).toBeNull()
    const { userPrincipalName } = administrator
    expect(await directory.operations.checkSignIn({ userPrincipalName, password })).toMatchObject({
      ok: true,
      value: { mustChangePassword: false },
    })
  })

  it('R49 is on record, and breaks no rule of the directory', async () => {
    const { tenant, administrator } = unwrap(await create(acme()))
    const asOperator = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    const { items } = unwrap(await directory.operations.listAuditRecords(asOperator, {}))
    expect(items).toMatchObject([
      { operation: 'createTenant', outcome: 'succeeded', targetId: administrator.id },
    ])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R51 is in the list of the operator, as a partner where it is one', async () => {
    const { tenant } = unwrap(await create(acme({ isPartner: true })))
    const listed = await directory.operations.listTenants()
    expect(listed.at(-1)).toEqual({
      id: tenant.id,
      displayName: 'Acme',
      defaultDomain: tenant.defaultDomain,
      isPartner: true,
      createdAt: directory.clock.now(),
    })
  })
})

describe('R52 a domain has one owner in the installation', () => {
  it('R51 of two that are made at once under one domain, one is made and the other is refused', async () => {
    const input = acme()
    const before = (await directory.operations.listTenants()).length
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(input)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
    expect(new Set(refusals.map((error) => JSON.stringify(error)))).toEqual(
      new Set([JSON.stringify({ type: 'DomainTaken', domain: input.domain })]),
    )
    expect(await directory.operations.listTenants()).toHaveLength(before + 1)
  })

  it('R51 those that are made at once under domains of one first label are all made', async () => {
    const domains = ['together.example', 'together.test', 'together.invalid', 'together.localhost']
    const answers = await Promise.all(
      domains.map((domain) =>
        create(acme({ domain, administrator: { userPrincipalName: `ada@${domain}` } })),
      ),
    )
    const initial = answers.map((answer) => unwrap(answer).tenant.initialDomain)
    expect(initial.sort()).toEqual([
      'together.onmicrosoft.com',
      'together1.onmicrosoft.com',
      'together2.onmicrosoft.com',
      'together3.onmicrosoft.com',
    ])
  })

  it('R52 however it is spelled', async () => {
    const input = acme({ domain: 'bücher.example' })
    const administrator = { userPrincipalName: 'ada@bücher.example' }
    unwrap(await create({ ...input, administrator }))
    for (const domain of ['XN--BCHER-KVA.example', 'BÜCHER.EXAMPLE', ' bücher.example ']) {
      expect(refusalOf(await create({ ...input, administrator, domain }))).toEqual({
        type: 'DomainTaken',
        domain: 'xn--bcher-kva.example',
      })
    }
  })

  it('R51 two organisations of one first label get two initial domains', async () => {
    const first = acme({ domain: 'twin.example', administrator: { userPrincipalName: 'a@twin.example' } })
    const second = acme({ domain: 'twin.test', administrator: { userPrincipalName: 'a@twin.test' } })
    expect(unwrap(await create(first)).tenant.initialDomain).toBe('twin.onmicrosoft.com')
    expect(unwrap(await create(second)).tenant.initialDomain).toBe('twin1.onmicrosoft.com')
  })
})

describe('what cannot be made is refused, and nothing of it is left', () => {
  it.each<[string, (input: CreateTenantInput) => CreateTenantInput, object]>([
    ['no name', (input) => ({ ...input, displayName: ' ' }), { type: 'InvalidInput', path: 'displayName' }],
    ['no domain', (input) => ({ ...input, domain: 'acme' }), { type: 'InvalidDomain', value: 'acme' }],
    [
      'an administrator elsewhere',
      (input) => ({ ...input, administrator: { userPrincipalName: 'ada@contoso.example' } }),
      { type: 'InvalidUserPrincipalName', problem: 'domain-not-verified' },
    ],
    [
      'an administrator without a name',
      (input) => ({ ...input, administrator: { userPrincipalName: 'ada' } }),
      { type: 'InvalidUserPrincipalName', problem: 'no-at-sign' },
    ],
    [
      'a weak password',
      (input) => ({ ...input, administrator: { ...input.administrator, password: 'password1' } }),
      { type: 'PasswordTooWeak', problem: 'too-common' },
    ],
    [
      'a password with the name of its owner',
      (input) => ({ ...input, administrator: { ...input.administrator, password: 'Xq-byron-77-Tolm' } }),
      { type: 'PasswordTooWeak', problem: 'contains-name' },
    ],
  ])('%s', async (_, change, refusal) => {
    const input = acme()
    const before = await directory.operations.listTenants()
    expect(refusalOf(await create(change(input)))).toMatchObject(refusal)
    expect(await directory.operations.listTenants()).toEqual(before)
    expect(await directory.operations.findTenant(input.domain)).toBeNull()
  })
})
