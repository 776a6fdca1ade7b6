import { createSocket } from 'node:dgram'
import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { OperationContext } from '../context.ts'
import { txtResolver } from '../steps/names/txt-resolver.ts'
import {
  aDeletedUser,
  anActiveUser,
  aRecipient,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

let made = 0
const newDomain = (): string => {
  made += 1
  return `own${made}.example`
}
const asOperator = ({ id }: TestTenant): OperationContext => ({
  tenantId: id,
  actor: { kind: 'system', name: 'cli' },
})

/** Adds the domain and publishes the record that the answer asks for. */
async function publish({ admin }: TestTenant, domain: string): Promise<void> {
  const { txtRecord } = unwrap(await directory.operations.addDomain(admin, { domain }))
  directory.txtRecords.set(domain, ['v=spf1 -all', txtRecord ?? ''])
}

describe('R52 a domain that is added', () => {
  it('R52 is unverified, with a TXT record to publish, and no name can lie on it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    const added = unwrap(await operations.addDomain(tenant.admin, { domain: ` ${domain.toUpperCase()} ` }))
    expect(added).toEqual({
      name: domain,
      verified: false,
      isInitial: false,
      isDefault: false,
      txtRecord: expect.stringMatching(/^reprieve-verification=[0-9a-f]{32}$/),
    })
    expect(unwrap(await operations.listDomains(tenant.admin, {}))).toContainEqual(added)
    expect(await operations.findTenant(domain)).toBeNull()
    const user = { userPrincipalName: `ada@${domain}`, displayName: 'Ada' }
    expect(refusalOf(await operations.createUser(tenant.admin, user))).toMatchObject({
      type: 'InvalidUserPrincipalName',
      problem: 'domain-not-verified',
    })
  })

  it('R52 is answered with the same record when it is added again, and recorded once', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    const first = unwrap(await operations.addDomain(tenant.admin, { domain }))
    expect(unwrap(await operations.addDomain(tenant.admin, { domain }))).toEqual(first)
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'addDomain' }))
    expect(items).toMatchObject([{ outcome: 'succeeded', targetId: tenant.id, after: { domain } }])
  })

  it('R52 has another record in every tenant', async () => {
    const { operations } = directory
    const domain = newDomain()
    const records = new Set<string | null>()
    for (const { admin } of [await aTenant(directory), await aTenant(directory)]) {
      records.add(unwrap(await operations.addDomain(admin, { domain })).txtRecord)
    }
    expect(records.size).toBe(2)
  })

  it.each(['acme', 'a b.example', `${'a'.repeat(41)}.example`, 'ada@acme.example'])(
    'R9 cannot be %j',
    async (value) => {
      const { admin } = await aTenant(directory)
      expect(refusalOf(await directory.operations.addDomain(admin, { domain: value }))).toEqual({
        type: 'InvalidDomain',
        value,
      })
    },
  )

  it('R52 cannot be one that another tenant owns', async () => {
    const [owner, other] = [await aTenant(directory), await aTenant(directory)]
    expect(refusalOf(await directory.operations.addDomain(other.admin, { domain: owner.domain }))).toEqual({
      type: 'DomainTaken',
      domain: owner.domain,
    })
  })
})

describe('R52 a domain is verified', () => {
  it('R52 by its TXT record; from then on names lie on it and its people sign in', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    await publish(tenant, domain)
    expect(unwrap(await operations.verifyDomain(tenant.admin, { domain }))).toEqual({
      name: domain,
      verified: true,
      isInitial: false,
      isDefault: false,
      txtRecord: null,
    })
    expect(await operations.findTenant(domain)).toBe(tenant.id)
    const user = { userPrincipalName: `ada@${domain}`, displayName: 'Ada' }
    unwrap(await operations.createUser(tenant.admin, user))
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'verifyDomain' }))
    expect(items).toMatchObject([{ outcome: 'succeeded', details: { by: 'TXT record' } }])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R52 not while the record is missing, and the same request succeeds once it is there', async () => {
    const { operations, txtRecords } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    const { txtRecord } = unwrap(await operations.addDomain(tenant.admin, { domain }))
    const request = { ...tenant.admin, requestId: directory.dependencies.newId() }
    const refusal = { type: 'DomainNotProven', domain, expected: txtRecord }
    expect(refusalOf(await operations.verifyDomain(request, { domain }))).toEqual(refusal)
    txtRecords.set(domain, null)
    expect(refusalOf(await operations.verifyDomain(request, { domain }))).toEqual({
      type: 'DomainLookupFailed',
      domain,
    })
    txtRecords.set(domain, [txtRecord ?? ''])
    expect(unwrap(await operations.verifyDomain(request, { domain })).verified).toBe(true)
  })

  it('R52 not by the record of another tenant', async () => {
    const [one, other] = [await aTenant(directory), await aTenant(directory)]
    const domain = newDomain()
    await publish(one, domain)
    unwrap(await directory.operations.addDomain(other.admin, { domain }))
    expect(refusalOf(await directory.operations.verifyDomain(other.admin, { domain })).type).toBe(
      'DomainNotProven',
    )
  })

  it('R52 by the operator’s word, which no administrator has', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    unwrap(await operations.addDomain(tenant.admin, { domain }))
    const given = { domain, byOperator: true }
    expect(refusalOf(await operations.verifyDomain(tenant.admin, given))).toEqual({
      type: 'NotPermitted',
      permission: 'tenant.settings',
    })
    expect(await operations.findTenant(domain)).toBeNull()
    expect(unwrap(await operations.verifyDomain(asOperator(tenant), given)).verified).toBe(true)
    expect(await operations.findTenant(domain)).toBe(tenant.id)
  })

  it('R52 once: again changes nothing, and nothing is looked up for it', async () => {
    const { operations, txtRecords } = directory
    const tenant = await aTenant(directory)
    txtRecords.set(tenant.domain, null)
    expect(unwrap(await operations.verifyDomain(tenant.admin, { domain: tenant.domain })).verified).toBe(true)
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'verifyDomain' }))
    expect(items).toEqual([])
  })

  it('R52 by one of many tenants that try at once, and the others are refused', async () => {
    const { operations } = directory
    const domain = newDomain()
    const tenants = await Promise.all(Array.from({ length: 6 }, () => aTenant(directory)))
    for (const { admin } of tenants) unwrap(await operations.addDomain(admin, { domain }))
    const answers = await Promise.all(
      tenants.map((tenant) => operations.verifyDomain(asOperator(tenant), { domain, byOperator: true })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) {
      if (!answer.ok) expect(answer.error).toEqual({ type: 'DomainTaken', domain })
    }
    const winner = tenants[answers.findIndex(({ ok }) => ok)]
    expect(await operations.findTenant(domain)).toBe(winner?.id)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })
})

describe('R52 the default domain', () => {
  it('R52 is any verified one, and is recorded', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = `initial.${tenant.domain}`
    expect(unwrap(await operations.setDefaultDomain(tenant.admin, { domain })).isDefault).toBe(true)
    unwrap(await operations.setDefaultDomain(tenant.admin, { domain }))
    expect(unwrap(await operations.getTenant(tenant.admin, {})).defaultDomain).toBe(domain)
    const { items } = unwrap(
      await operations.listAuditRecords(tenant.admin, { operation: 'setDefaultDomain' }),
    )
    expect(items).toMatchObject([
      { before: { defaultDomain: tenant.domain }, after: { defaultDomain: domain } },
    ])
  })

  it('R52 is not one that is unverified, or not there', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    unwrap(await operations.addDomain(tenant.admin, { domain }))
    expect(refusalOf(await operations.setDefaultDomain(tenant.admin, { domain }))).toEqual({
      type: 'DomainNotVerified',
      domain,
    })
    expect(refusalOf(await operations.setDefaultDomain(tenant.admin, { domain: 'acme' }))).toEqual({
      type: 'DomainNotFound',
      domain: 'acme',
    })
  })
})

describe('R52 a domain is removed', () => {
  async function withDomain(): Promise<{ readonly tenant: TestTenant; readonly domain: string }> {
    const tenant = await aTenant(directory)
    const domain = newDomain()
    unwrap(await directory.operations.addDomain(tenant.admin, { domain }))
    unwrap(await directory.operations.verifyDomain(asOperator(tenant), { domain, byOperator: true }))
    return { tenant, domain }
  }

  it('R52 when no live name uses it, and then another tenant can have it', async () => {
    const { operations } = directory
    const { tenant, domain } = await withDomain()
    expect(unwrap(await operations.removeDomain(tenant.admin, { domain }))).toEqual({ name: domain })
    expect(await operations.findTenant(domain)).toBeNull()
    expect(refusalOf(await operations.removeDomain(tenant.admin, { domain })).type).toBe('DomainNotFound')
    const other = await aTenant(directory)
    unwrap(await operations.addDomain(other.admin, { domain }))
    unwrap(await operations.verifyDomain(asOperator(other), { domain, byOperator: true }))
    expect(await operations.findTenant(domain)).toBe(other.id)
  })

  it('R52 while unverified without touching the one who owns it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const domain = newDomain()
    unwrap(await operations.addDomain(tenant.admin, { domain }))
    const owner = await aTenant(directory)
    unwrap(await operations.addDomain(owner.admin, { domain }))
    unwrap(await operations.verifyDomain(asOperator(owner), { domain, byOperator: true }))
    unwrap(await operations.removeDomain(tenant.admin, { domain }))
    expect(await operations.findTenant(domain)).toBe(owner.id)
  })

  it('R52 never while users, groups, contacts or shared mailboxes have names under it: they are named', async () => {
    const { operations } = directory
    const { tenant, domain } = await withDomain()
    const user = await anActiveUser(tenant, {
      local: 'ada',
      proxyAddresses: [`SMTP:ada@${tenant.domain}`, `smtp:ada@${domain}`, `smtp:countess@${domain}`],
    })
    const group = await aRecipient(tenant, 'group', 'Team', [`team@${domain}`])
    const contact = await aRecipient(tenant, 'contact', 'Bob', [`bob@${domain}`])
    const mailbox = await aRecipient(tenant, 'shared-mailbox', 'Desk', [`desk@${domain}`])
    const refusal = refusalOf(await operations.removeDomain(tenant.admin, { domain }))
    expect(refusal).toMatchObject({ type: 'DomainInUse', domain, count: 4 })
    expect(refusal.type === 'DomainInUse' && refusal.holders.map(({ kind, id }) => [kind, id])).toEqual([
      ['user', user.id],
      ['contact', contact.id],
      ['shared-mailbox', mailbox.id],
      ['group', group.id],
    ])
    expect(await operations.findTenant(domain)).toBe(tenant.id)
  })

  it('R52 never while many have names under it: all are counted, and the first twenty named', async () => {
    const { operations } = directory
    const { tenant, domain } = await withDomain()
    for (let count = 10; count < 35; count += 1) {
      unwrap(
        await operations.createUser(tenant.admin, {
          userPrincipalName: `user${count}@${domain}`,
          displayName: `User ${count}`,
        }),
      )
    }
    const refusal = refusalOf(await operations.removeDomain(tenant.admin, { domain }))
    expect(refusal).toMatchObject({ type: 'DomainInUse', count: 25 })
    expect(
      refusal.type === 'DomainInUse' && refusal.holders.map(({ userPrincipalName }) => userPrincipalName),
    ).toEqual(Array.from({ length: 20 }, (_, index) => `user${index + 10}@${domain}`))
  })

  it('R52 whatever names there are under longer domains, and whatever anchors end like it', async () => {
    const { operations } = directory
    const { tenant, domain } = await withDomain()
    const longer = `mail.${domain}`
    unwrap(await operations.addDomain(tenant.admin, { domain: longer }))
    unwrap(await operations.verifyDomain(asOperator(tenant), { domain: longer, byOperator: true }))
    const other = { userPrincipalName: `ada@${longer}`, displayName: 'Ada', immutableId: `x@${domain}` }
    unwrap(await operations.createUser(tenant.admin, other))
    unwrap(await operations.removeDomain(tenant.admin, { domain }))
  })

  it('R17 R52 although deleted users had names under it; they come back under another domain', async () => {
    const { operations } = directory
    const { tenant, domain } = await withDomain()
    const { user } = unwrap(
      await operations.createUser(tenant.admin, { userPrincipalName: `ada@${domain}`, displayName: 'Ada' }),
    )
    unwrap(await operations.deleteUser(tenant.admin, { userId: user.id }))
    unwrap(await operations.removeDomain(tenant.admin, { domain }))
    const refusal = refusalOf(await operations.restoreUser(tenant.admin, { userId: user.id }))
    expect(refusal).toMatchObject({
      type: 'RestoreConflict',
      row: { open: [{ kind: 'domain.not-verified', value: `ada@${domain}` }] },
    })
  })

  it('R52 never the initial one, nor the default one', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    await aDeletedUser(tenant)
    const remove = async (domain: string) =>
      refusalOf(await operations.removeDomain(tenant.admin, { domain }))
    const initial = `initial.${tenant.domain}`
    expect(await remove(initial)).toEqual({ type: 'DomainNeeded', domain: initial, needed: 'initial' })
    expect(await remove(tenant.domain)).toMatchObject({ type: 'DomainNeeded', needed: 'default' })
    unwrap(await operations.setDefaultDomain(tenant.admin, { domain: initial }))
    expect(await remove(tenant.domain)).toMatchObject({ type: 'DomainInUse' })
    expect(await remove(initial)).toEqual({ type: 'DomainNeeded', domain: initial, needed: 'initial' })
  })
})

describe('TXT records are looked up', () => {
  /** Starts a name server on this machine that gives every question the same answer. */
  async function aNameServer(answer: { readonly code: number; readonly texts: readonly string[][] }) {
    const socket = createSocket('udp4')
    onTestFinished(() => void socket.close())
    socket.on('message', (question, { port, address }) => {
      socket.send(toReply(question, answer), port, address)
    })
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    return txtResolver([`127.0.0.1:${socket.address().port}`])
  }

  function toReply(
    question: Buffer,
    { code, texts }: { readonly code: number; readonly texts: readonly string[][] },
  ): Buffer {
    const end = question.indexOf(0, 12) + 5
    const header = Buffer.from(question.subarray(0, 12))
    header.writeUInt16BE(0x8180 | code, 2)
    header.writeUInt16BE(texts.length, 6)
    header.writeUInt32BE(0, 8)
    const records = texts.map((parts) => {
      const data = Buffer.concat(parts.map((part) => Buffer.from([part.length, ...Buffer.from(part)])))
      const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0])
      head.writeUInt16BE(data.length, 10)
      return Buffer.concat([head, data])
    })
    return Buffer.concat([header, question.subarray(12, end), ...records])
  }

  it('R52 every record, with the parts of a long one put together', async () => {
    const resolve = await aNameServer({
      code: 0,
      texts: [['v=spf1 -all'], ['reprieve-', 'verification=abc']],
    })
    expect(await resolve('acme.example')).toEqual(['v=spf1 -all', 'reprieve-verification=abc'])
  })

  it('R52 none where the domain has none, or does not exist', async () => {
    for (const code of [0, 3]) {
      const resolve = await aNameServer({ code, texts: [] })
      expect(await resolve('acme.example')).toEqual([])
    }
  })

  it('R52 and a name server that fails is told from one that has no record', async () => {
    const resolve = await aNameServer({ code: 2, texts: [] })
    await expect(resolve('acme.example')).rejects.toThrow()
  })
})
