import { checkIntegrity } from '@reprieve/db/check'
import { seed } from '@reprieve/db/seed'
import { secretWatch } from '@reprieve/observe/testing'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openTestDirectory, refusalOf, type TestDirectory, testPublicUrl, unwrap } from '../testing/index.ts'
import type { SetUpOrganisationInput } from './set-up-organisation.ts'

let directory: TestDirectory
beforeEach(async () => {
  directory = await openTestDirectory()
  onTestFinished(() => directory.dispose())
})

const password = 'Zemlik-Tovra-53-ok'
const hourMs = 3_600_000

async function newCode(): Promise<string> {
  const issued = await directory.operations.issueSetupCode()
  if (issued === null) throw new Error('There is an organisation already')
  const code = new URL(issued.link).searchParams.get('code') ?? ''
  // R50: everything that the tests leave behind, including the database, is searched for the code.
  secretWatch.remember(code, 'token')
  return code
}

const acme = (code: string, given: Partial<SetUpOrganisationInput> = {}): SetUpOrganisationInput => ({
  code,
  displayName: 'Acme',
  domain: 'acme.example',
  administrator: { userPrincipalName: 'ada@acme.example', displayName: 'Ada Byron', password },
  ...given,
})

const setUp = (input: SetUpOrganisationInput) => directory.operations.setUpOrganisation(input)
const noCode = { type: 'SetupCodeNotFound' }

describe('R51 the set-up page while there is no organisation', () => {
  it('R51 makes the first organisation, whose administrator signs in with the password that was chosen', async () => {
    const issued = await directory.operations.issueSetupCode()
    expect(issued?.link.startsWith(`${testPublicUrl}/setup?code=`)).toBe(true)
    expect(issued?.expiresAt.getTime()).toBe(directory.clock.now().getTime() + hourMs)
    const code = new URL(issued?.link ?? '').searchParams.get('code') ?? ''
    expect(unwrap(await directory.operations.checkSetupCode({ code }))).toEqual({
      expiresAt: issued?.expiresAt,
    })
    const made = unwrap(await setUp(acme(code)))
    expect(made).toMatchObject({
      tenant: { displayName: 'Acme', defaultDomain: 'acme.example', initialDomain: 'acme.onmicrosoft.com' },
      administrator: { userPrincipalName: 'ada@acme.example', displayName: 'Ada Byron' },
      link: null,
    })
    const signedIn = await directory.operations.checkSignIn({
      userPrincipalName: 'ada@acme.example',
      password,
    })
    expect(signedIn).toMatchObject({ ok: true, value: { mustChangePassword: false } })
    const asOperator = { tenantId: made.tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    const { items } = unwrap(await directory.operations.listAuditRecords(asOperator, {}))
    expect(items).toMatchObject([
      { operation: 'createTenant', actor: { kind: 'application', clientId: 'setup-page' } },
    ])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R51 a used, a wrong, a late and a replaced code get one and the same refusal', async () => {
    const replaced = await newCode()
    const code = await newCode()
    for (const wrong of ['', 'x', `${code}x`, code.slice(1), replaced]) {
      expect(refusalOf(await directory.operations.checkSetupCode({ code: wrong }))).toEqual(noCode)
      expect(refusalOf(await setUp(acme(wrong)))).toEqual(noCode)
    }
    directory.clock.advance({ ms: hourMs })
    expect(refusalOf(await directory.operations.checkSetupCode({ code }))).toEqual(noCode)
    expect(refusalOf(await setUp(acme(code)))).toEqual(noCode)
    expect(await directory.operations.listTenants()).toEqual([])
    const last = await newCode()
    directory.clock.advance({ ms: hourMs - 1 })
    unwrap(await setUp(acme(last)))
    const other = acme(last, {
      domain: 'other.example',
      administrator: { userPrincipalName: 'ada@other.example', displayName: 'Ada', password },
    })
    expect(refusalOf(await setUp(other))).toEqual(noCode)
    expect(await directory.operations.listTenants()).toHaveLength(1)
  })

  it('R51 what is refused for another reason leaves the code as good as it was', async () => {
    const code = await newCode()
    const weak = {
      userPrincipalName: 'ada@acme.example',
      displayName: 'Ada',
      password: 'password1',
    }
    expect(refusalOf(await setUp(acme(code, { administrator: weak })))).toMatchObject({
      type: 'PasswordTooWeak',
    })
    expect(refusalOf(await setUp(acme(code, { domain: 'acme' })))).toMatchObject({ type: 'InvalidDomain' })
    const named = { ...weak, password: 'Xq-ada-lovelace-77-Tolm', displayName: 'Lovelace' }
    expect(refusalOf(await setUp(acme(code, { administrator: named })))).toMatchObject({
      problem: 'contains-name',
    })
    unwrap(await setUp(acme(code)))
  })

  it('R51 of many who set up at once with one code, one wins and the others are refused', async () => {
    const code = await newCode()
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        setUp(
          acme(code, {
            domain: `acme${index}.example`,
            administrator: {
              userPrincipalName: `ada@acme${index}.example`,
              displayName: 'Ada Byron',
              password,
            },
          }),
        ),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))).toEqual(Array(5).fill(noCode))
    expect(await directory.operations.listTenants()).toHaveLength(1)
  })

  it('R51 of the page and the command line at once, only one makes the first organisation by the code', async () => {
    const code = await newCode()
    const [page] = await Promise.all([
      setUp(acme(code)),
      directory.operations.createTenant({
        displayName: 'Other',
        domain: 'other.example',
        administrator: { userPrincipalName: 'bob@other.example' },
      }),
    ])
    const made = await directory.operations.listTenants()
    expect(made.map(({ displayName }) => displayName).sort()).toEqual(page.ok ? ['Acme', 'Other'] : ['Other'])
    expect(refusalOf(await directory.operations.checkSetupCode({ code }))).toEqual(noCode)
  })

  it('R51 there is no code where there is an organisation, and one from before works no more', async () => {
    const code = await newCode()
    unwrap(
      await directory.operations.createTenant({
        displayName: 'Other',
        domain: 'other.example',
        administrator: { userPrincipalName: 'bob@other.example' },
      }),
    )
    expect(await directory.operations.issueSetupCode()).toBeNull()
    expect(refusalOf(await setUp(acme(code)))).toEqual(noCode)
  })
})

describe('what an installation holds', () => {
  it('says whether there is an organisation, and one of its own, and who of the demo is in it', async () => {
    expect(await directory.operations.describeInstallation()).toEqual({
      hasOrganisation: false,
      demoSignIns: [],
    })
    unwrap(await setUp(acme(await newCode())))
    expect(await directory.operations.describeInstallation()).toEqual({
      hasOrganisation: true,
      demoSignIns: [],
    })
  })

  it('takes nobody for the demo’s who only has the name of one in another organisation', async () => {
    unwrap(
      await directory.operations.createTenant({
        displayName: 'Contoso',
        domain: 'contoso.example',
        administrator: { userPrincipalName: 'admin@contoso.example' },
      }),
    )
    expect((await directory.operations.describeInstallation()).demoSignIns).toEqual([])
  })
})

it('a database of the demo is told from one with an organisation of its own beside it', async () => {
  const demo = directory
  await seed({ database: demo.database, scenario: 'demo', now: demo.clock.now(), passwordHash: '-' })
  const before = await demo.operations.describeInstallation()
  expect([before.hasOrganisation, await demo.operations.hasOwnOrganisation()]).toEqual([true, false])
  expect(before.demoSignIns.map(({ userPrincipalName }) => userPrincipalName)).toContain(
    'technician@fabrikam.example',
  )
  unwrap(
    await demo.operations.createTenant({
      displayName: 'Acme',
      domain: 'acme.example',
      administrator: { userPrincipalName: 'ada@acme.example' },
    }),
  )
  expect(await demo.operations.hasOwnOrganisation()).toBe(true)
  expect(await demo.operations.describeInstallation()).toEqual(before)
})
