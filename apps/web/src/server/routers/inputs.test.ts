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
    // Stands behind the link, sealed; it is in no mail.
    'restore.sendMail password',
  ],
  link: [],
  path: [],
  command: [],
  // Sent back with a proposed resolution, and left out by the operation.
  nowhere: [
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
