import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { insertRows } from '@reprieve/db/testing'
import type { ActiveUser, UserId } from '@reprieve/domain'
import type { OperationContext } from '../context.ts'
import { aDeletedUser } from './a-deleted-user.ts'
import { aTenant, type TestTenant } from './a-tenant.ts'
import { anActiveUser, contextOf } from './an-active-user.ts'
import { aProduct, aRecipient } from './recipients.ts'
import { unwrap } from './unwrap.ts'
import { workUntilIdle } from './work-until-idle.ts'

/** Texts that are stored about a person. Each one that is found later reveals where it comes from. */
export const textsOfALife = [
  'formerq',
  'zebulonq',
  'Quixotic',
  'Wolfgangx',
  '555-0199',
  'titleq',
  'departmentq',
  'officeq',
  '555-0198',
  'employeeq',
  'elsewherex',
  'anchorz',
  'inquiryz',
  'renamedq',
  'triedq',
  'proposedq',
  'lettersq',
  'sourcedq',
] as const

/**
 * Leaves every kind of trace of a person, at home and at a customer of the tenant, which is a partner. The user is
 * deleted in the end.
 */
export async function aWholeLife(tenant: TestTenant): Promise<UserId> {
  const user = await settled(tenant)
  const customer = await aCustomer(tenant, user)
  await actOnOthers(tenant, user)
  await actAtCustomer(customer, user)
  await beRenamed(tenant, user.id)
  await actOnOthers(tenant, { ...user, userPrincipalName: `zebulonq@${tenant.domain}` })
  await actAtCustomer(customer, { ...user, userPrincipalName: `zebulonq@${tenant.domain}` })
  await beInTheWay(tenant, user.id)
  await comeAndGo(tenant, user.id)
  await beARow(tenant, user.id)
  return user.id
}

const asking = (context: OperationContext, { directory }: TestTenant): OperationContext => ({
  ...context,
  requestId: directory.dependencies.newId(),
})

async function settled(tenant: TestTenant): Promise<ActiveUser> {
  const { directory, id: tenantId, domain, admin } = tenant
  const { operations, storage, mailRoot } = directory
  const wanted = {
    userPrincipalName: `formerq@${domain}`,
    displayName: 'Quixotic Zebulonq',
    firstName: 'Quixotic',
    lastName: 'Wolfgangx',
    phoneNumber: '+31 555-0199',
    jobTitle: 'titleq',
    department: 'departmentq',
    office: 'officeq',
    mobilePhone: '+31 6 555-0198',
    employeeId: 'employeeq',
    immutableId: 'anchorz',
    usageLocation: 'NL',
    proxyAddresses: [`SMTP:formerq@${domain}`, `smtp:elsewherex@${domain}`],
    password: { value: 'Wovmek-Zilrat-84', mustChange: false },
  }
  const { user } = unwrap(await operations.createUser(asking(admin, tenant), wanted))
  const userId = user.id
  const { userPrincipalName, displayName } = user
  const person = { externalId: 'sourcedq', userPrincipalName, displayName }
  unwrap(await operations.importPerson(asking(admin, tenant), { source: 'hr', person }))
  unwrap(await operations.addRoleMember(admin, { userId, role: 'globalAdministrator' }))
  const [group, other] = [await aRecipient(tenant, 'group', 'Team'), await anActiveUser(tenant)]
  await storage.transaction(tenantId, function* () {
    yield* insertRows('memberships', [{ tenantId, groupId: group.id, userId }])
    yield* insertRows('reportingLines', [{ tenantId, userId, managerId: other.id }])
  })
  const skuId = await aProduct(tenant, 5)
  unwrap(await operations.assignLicences(asking(admin, tenant), { userId, assign: [skuId], remove: [] }))
  const inbox = join(mailRoot, tenantId, 'active', userId, 'new')
  await mkdir(inbox, { recursive: true })
  await writeFile(join(inbox, '1700000000.1.lettersq'), 'Dear Quixotic, lettersq')
  return user
}

async function aCustomer(partner: TestTenant, { id: userId }: ActiveUser): Promise<TestTenant> {
  const customer = await aTenant(partner.directory)
  const startsAt = partner.directory.clock.now()
  const endsAt = new Date(startsAt.getTime() + 300 * 86_400_000)
  const between = { tenantId: customer.id, partnerId: partner.id }
  const roles = ['globalAdministrator'] as const
  await partner.directory.storage.transaction(customer.id, function* () {
    yield* insertRows('partnerRelationships', [{ ...between, state: 'active', roles, startsAt, endsAt }])
    yield* insertRows('technicianAssignments', [{ ...between, userId, roles }])
  })
  return customer
}

/** Lets the user delete, hold and restore others, also by a job, and subscribe to notices and send mail. */
async function actOnOthers(tenant: TestTenant, user: ActiveUser): Promise<void> {
  const { directory, domain } = tenant
  const { operations } = directory
  const own = () => asking({ ...contextOf(user), tenantId: tenant.id }, tenant)
  const [victim, held, back] = [
    await anActiveUser(tenant),
    await anActiveUser(tenant),
    await anActiveUser(tenant, { password: 'Wovmek-Zilrat-85' }),
  ]
  for (const { id: userId } of [victim, held, back]) {
    unwrap(await operations.deleteUser(own(), { userId }))
  }
  unwrap(await operations.placeHold(own(), { userId: held.id, reason: 'a lawsuit' }))
  unwrap(await operations.listDeletedUsers(tenant.admin, {}))
  const job = unwrap(await operations.startRestoreJob(own(), { rows: [{ userId: back.id }] }))
  unwrap(await operations.cancelJob(asking(tenant.admin, tenant), { jobId: job.id }))
  unwrap(await operations.restoreUser(own(), { userId: back.id }))
  const types = ['userDeleted' as const]
  const letter = {
    to: ['someone@mail.example'],
    confirmOutside: true,
    password: 'Wovmek-Zilrat-85',
  }
  unwrap(await operations.sendRestoreMail(own(), { userId: back.id, ...letter }))
  const { tenantId } = user
  if (tenantId !== tenant.id) return
  const hook = { channel: 'webhook' as const, address: 'https://hooks.example/in', types }
  unwrap(await operations.addNoticeSubscription(own(), hook))
  const mail = { channel: 'mail' as const, address: `Elsewherex@${domain}`, types }
  const { subscription } = unwrap(await operations.addNoticeSubscription(own(), mail))
  const change = { subscriptionId: subscription.id, locale: 'nl' }
  unwrap(await operations.changeNoticeSubscription(asking(tenant.admin, tenant), change))
}

const actAtCustomer = (customer: TestTenant, user: ActiveUser): Promise<void> => actOnOthers(customer, user)

async function beRenamed(tenant: TestTenant, userId: UserId): Promise<void> {
  const { operations } = tenant.directory
  const changes = { userPrincipalName: `zebulonq@${tenant.domain}`, displayName: 'Quixotic Wolfgangx' }
  unwrap(await operations.updateUser(asking(tenant.admin, tenant), { userId, ...changes }))
}

/** Gives the user names that others want back, in a single restore and in bulk. */
async function beInTheWay(tenant: TestTenant, userId: UserId): Promise<void> {
  const { directory, domain, admin } = tenant
  const { operations } = directory
  const namesake = { userPrincipalName: `zebulonq@${domain}`, displayName: 'Other' }
  const rivals: UserId[] = []
  for (let count = 0; count < 3; count += 1) {
    const local = `rival${count}`
    const address = `smtp:shared${count}@${domain}`
    const rival = await aDeletedUser(tenant, {
      local,
      proxyAddresses: [`SMTP:${local}@${domain}`, address],
    })
    rivals.push(rival.id)
    const { user } = unwrap(await operations.getUser(admin, { userId }))
    const proxyAddresses = [...user.proxyAddresses, address]
    unwrap(await operations.updateUser(asking(admin, tenant), { userId, proxyAddresses }))
  }
  const [alone = '', ...rest] = rivals
  unwrap(await operations.restoreUser(asking(admin, tenant), { userId: alone }))
  unwrap(
    await operations.startRestoreJob(asking(admin, tenant), { rows: rest.map((id) => ({ userId: id })) }),
  )
  await workUntilIdle(directory)
  expectRefused(await operations.createUser(asking(admin, tenant), namesake))
  await operations.setDefaultDomain(admin, { domain: `initial.${domain}` })
  expectRefused(await operations.removeDomain(asking(admin, tenant), { domain }))
  await operations.setDefaultDomain(admin, { domain })
}

function expectRefused(answer: { readonly ok: boolean }): void {
  if (answer.ok) throw new Error('This should have been refused')
}

/**
 * The user gets mail, is deleted, is restored under another name while somebody else has the old one, and is
 * deleted again and held for a while.
 */
async function comeAndGo(tenant: TestTenant, userId: UserId): Promise<void> {
  const { directory, domain } = tenant
  const { operations, clock } = directory
  const admin = () => asking(tenant.admin, tenant)
  const letter = { to: ['zebulonq@mail.example'], confirmOutside: true, password: 'Kolbar-Vimtez-9' }
  const password = { value: letter.password, mustChange: false }
  unwrap(await operations.resetPassword(admin(), { userId, password }))
  unwrap(await operations.sendRestoreMail(admin(), { userId, ...letter }))
  unwrap(await operations.deleteUser(admin(), { userId }))
  const holder = await anActiveUser(tenant, { local: 'zebulonq' })
  expectRefused(await operations.restoreUser(admin(), { userId }))
  const profile = { userPrincipalName: `renamedq@${domain}` }
  unwrap(await operations.restoreUser(admin(), { userId, profile }))
  unwrap(await operations.deleteUser(admin(), { userId: holder.id }))
  unwrap(await operations.purgeUser(tenant.admin, { userId: holder.id, confirmation: 'zebulonq' }))
  const [from, to] = [new Date(clock.now().getTime() - 60_000), new Date(clock.now().getTime() + 60_000)]
  const incident = { actor: `zebulonq@${domain}`, from, to }
  unwrap(await operations.startIncidentUndo(admin(), incident))
  await workUntilIdle(directory)
  const userPrincipalName = `common@${domain}`
  unwrap(await operations.updateUser(admin(), { userId, userPrincipalName }))
  unwrap(await operations.deleteUser(admin(), { userId }))
  unwrap(await operations.createUser(admin(), { userPrincipalName, displayName: 'Namesake' }))
  unwrap(await operations.placeHold(admin(), { userId, reason: 'inquiryz' }))
  unwrap(await operations.releaseHold(admin(), { userId }))
}

/** Puts the user into two jobs: one in which the user's row has failed, and one that has not started. */
async function beARow(tenant: TestTenant, userId: UserId): Promise<void> {
  const { directory, domain, admin } = tenant
  const start = async (userPrincipalName: string) => {
    const rows = [{ userId, resolutions: [{ resolve: 'newUserPrincipalName' as const, userPrincipalName }] }]
    unwrap(await directory.operations.startRestoreJob(asking(admin, tenant), { rows }))
  }
  await start('triedq@not.example')
  await workUntilIdle(directory)
  await start(`proposedq@${domain}`)
}
