import { expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from './app-router.ts'

/** Every member that a browser can send, by where it ends. A new one needs a line here; what ends outside the directory, a reason. */
const members = {
  mail: [
    // To whom it goes; the operation checks them.
    'restore.sendMail to.*',
    // Of the texts, which are ours.
    'restore.sendMail locale',
    // Whether it goes to the addresses outside the organisation too.
    'restore.sendMail confirmOutside',
    // Stands behind the link, sealed; it is in no mail.
    'restore.sendMail password',
  ],
  link: [],
  path: [],
  command: [],
  // Sent back with a proposed resolution, and left out by the operation.
  nowhere: [
    'jobs.start job.rows.*.resolutions.*.conflict',
    'restore.plan rows.*.resolutions.*.conflict',
    'restore.preview rows.*.resolutions.*.conflict',
    'restore.restore restore.resolutions.*.conflict',
  ],
  // Looked for, compared, or written into the directory by an operation that asks who may.
  directory: [
    'account.changePassword currentPassword',
    'account.changePassword newPassword',
    'deletedUsers.list cursor',
    'deletedUsers.list cursor.fit',
    'deletedUsers.list cursor.id',
    'deletedUsers.list cursor.key',
    'deletedUsers.list view.deletedBy',
    'deletedUsers.list view.deletedFrom',
    'deletedUsers.list view.deletedTo',
    'deletedUsers.list view.direction',
    'deletedUsers.list view.onHold',
    'deletedUsers.list view.runsOutWithinDays',
    'deletedUsers.list view.search',
    'deletedUsers.list view.sort',
    'holds.place hold.reason',
    'holds.place hold.userId',
    'holds.place requestId',
    'holds.release requestId',
    'holds.release userId',
    'jobs.cancel jobId',
    'jobs.cancel requestId',
    'jobs.get jobId',
    'jobs.lines cursor',
    'jobs.lines cursor.fit',
    'jobs.lines cursor.id',
    'jobs.lines cursor.key',
    'jobs.lines jobId',
    'jobs.lines outcome',
    'jobs.list cursor',
    'jobs.list cursor.fit',
    'jobs.list cursor.id',
    'jobs.list cursor.key',
    'jobs.retry requestId',
    'jobs.retry retry.confirmDeletions',
    'jobs.retry retry.jobId',
    'jobs.start job.planHash',
    'jobs.start job.rows.*.resolutions.*.resolve',
    'jobs.start job.rows.*.resolutions.*.userPrincipalName',
    'jobs.start job.rows.*.resolutions.*.value',
    'jobs.start job.rows.*.userId',
    'jobs.start job.strategy.addresses',
    'jobs.start job.strategy.licences',
    'jobs.start job.strategy.names',
    'jobs.start job.strategy.roles',
    'jobs.start requestId',
    'restore.readList file',
    'restore.plan rows.*.resolutions.*.resolve',
    'restore.plan rows.*.resolutions.*.userPrincipalName',
    'restore.plan rows.*.resolutions.*.value',
    'restore.plan rows.*.userId',
    'restore.plan strategy.addresses',
    'restore.plan strategy.licences',
    'restore.plan strategy.names',
    'restore.plan strategy.roles',
    'restore.preview rows.*.resolutions.*.resolve',
    'restore.preview rows.*.resolutions.*.userPrincipalName',
    'restore.preview rows.*.resolutions.*.value',
    'restore.preview rows.*.userId',
    'restore.restore requestId',
    'restore.restore restore.password.mustChange',
    'restore.restore restore.password.value',
    'restore.restore restore.planHash',
    'restore.restore restore.resolutions.*.resolve',
    'restore.restore restore.resolutions.*.userPrincipalName',
    'restore.restore restore.resolutions.*.value',
    'restore.restore restore.userId',
    'restore.sendMail userId',
    'restore.subject userId',
    'secret.read token',
    'audit.list cursor',
    'audit.list cursor.fit',
    'audit.list cursor.id',
    'audit.list cursor.key',
    'audit.list view.actor',
    'audit.list view.from',
    'audit.list view.operation',
    'audit.list view.outcome',
    'audit.list view.target',
    'audit.list view.to',
    'roles.assign member.role',
    'roles.assign member.userId',
    'roles.assign requestId',
    'roles.remove member.role',
    'roles.remove member.userId',
    'roles.remove requestId',
    'search.people text',
    'users.checkName userPrincipalName',
    'users.create licences.*',
    'users.create requestId',
    'users.create user.displayName',
    'users.create user.firstName',
    'users.create user.lastName',
    'users.create user.password.mustChange',
    'users.create user.password.value',
    'users.create user.phoneNumber',
    'users.create user.signInBlocked',
    'users.create user.usageLocation',
    'users.create user.userPrincipalName',
    'users.delete deletion.confirmDeletions',
    'users.delete deletion.reason',
    'users.delete deletion.userId',
    'users.delete requestId',
    'users.deletion userId',
    'users.form userId',
    'users.resetPassword requestId',
    'users.resetPassword reset.password.mustChange',
    'users.resetPassword reset.password.value',
    'users.resetPassword reset.userId',
    'users.undoDeletion requestId',
    'users.undoDeletion userId',
    'users.update requestId',
    'users.update user.displayName',
    'users.update user.firstName',
    'users.update user.lastName',
    'users.update user.phoneNumber',
    'users.update user.signInBlocked',
    'users.update user.usageLocation',
    'users.update user.userId',
    'users.update user.userPrincipalName',
    'users.list cursor',
    'users.list cursor.fit',
    'users.list cursor.id',
    'users.list cursor.key',
    'users.list view.direction',
    'users.list view.onHold',
    'users.list view.search',
    'users.list view.signIn',
    'users.list view.sort',
    'recipients.addMember member.groupId',
    'recipients.addMember member.userId',
    'recipients.addMember requestId',
    'recipients.create kind',
    'recipients.create recipient.displayName',
    'recipients.create recipient.proxyAddresses.*',
    'recipients.create requestId',
    'recipients.delete id',
    'recipients.delete kind',
    'recipients.delete requestId',
    'recipients.get id',
    'recipients.get kind',
    'recipients.list cursor',
    'recipients.list cursor.fit',
    'recipients.list cursor.id',
    'recipients.list cursor.key',
    'recipients.list kind',
    'recipients.list view.direction',
    'recipients.list view.search',
    'recipients.list view.state',
    'recipients.members cursor',
    'recipients.members cursor.fit',
    'recipients.members cursor.id',
    'recipients.members cursor.key',
    'recipients.members groupId',
    'recipients.preview id',
    'recipients.preview kind',
    'recipients.preview resolutions.*.resolve',
    'recipients.preview resolutions.*.value',
    'recipients.removeMember member.groupId',
    'recipients.removeMember member.userId',
    'recipients.removeMember requestId',
    'recipients.restore id',
    'recipients.restore kind',
    'recipients.restore requestId',
    'recipients.restore resolutions.*.resolve',
    'recipients.restore resolutions.*.value',
    'recipients.update kind',
    'recipients.update recipient.displayName',
    'recipients.update recipient.id',
    'recipients.update recipient.proxyAddresses.*',
    'recipients.update requestId',
  ],
} as const

test('no procedure takes more than its screen sends, and of each member it is said where it ends', () => {
  // Flat at run time, whatever the type says.
  const procedures: Record<string, unknown> = appRouter._def.procedures
  const found = Object.entries(procedures).flatMap(([name, procedure]) =>
    (procedure as WithInputs)._def.inputs.flatMap((input) =>
      pathsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).map(
        (path) => `${name} ${path}`,
      ),
    ),
  )
  expect(found.sort()).toEqual(Object.values(members).flat().sort())
})

interface WithInputs {
  readonly _def: { readonly inputs: readonly z.ZodType[] }
}

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>
  readonly items?: JsonSchema
  readonly anyOf?: JsonSchema[]
  readonly oneOf?: JsonSchema[]
}

function pathsOf(schema: object, at = ''): string[] {
  const { properties, items, anyOf, oneOf } = schema as JsonSchema
  const below = (name: string) => (at === '' ? name : `${at}.${name}`)
  const choices = [...(anyOf ?? []), ...(oneOf ?? [])]
  if (choices.length > 0) return [...new Set(choices.flatMap((choice) => pathsOf(choice, at)))]
  if (items) return pathsOf(items, below('*'))
  if (!properties) return [at]
  return Object.entries(properties).flatMap(([name, member]) => pathsOf(member, below(name)))
}
