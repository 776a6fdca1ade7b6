import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { readObject } from './body.ts'
import type { Handle } from './call.ts'
import { findActiveUser, findNamedUserId } from './find-user.ts'
import { readSelection } from './property.ts'
import { badRequest } from './refusal.ts'
import { userItem, userType } from './user-type.ts'
import { answerUser } from './users.ts'

const Guid = z.guid().transform((id) => id.toLowerCase())

/** Graph asks for both members, of which either may be empty. */
export const LicenceChange = z
  .strictObject({
    addLicenses: z
      .array(z.strictObject({ skuId: Guid, disabledPlans: z.array(Guid).max(200).nullable().optional() }))
      .max(200),
    removeLicenses: z.array(Guid).max(200),
  })
  .openapi('assignLicense')

/** Assigns and removes licences in one step, or changes nothing. The plans that are not disabled are all on. */
export const assignLicense: Handle = async (service, call) => {
  const read = readObject(call.body, LicenceChange)
  if (!read.ok) return read
  const { addLicenses, removeLicenses } = read.value
  const assign = addLicenses.map(({ skuId }) => skuId)
  if (new Set(assign).size < assign.length) return badRequest('A product is in addLicenses more than once.')
  const userId = await findNamedUserId(service, call)
  if (!userId.ok) return userId
  const { operations, context } = service
  const assigned = await operations.assignLicences(context, {
    userId: userId.value,
    assign,
    remove: removeLicenses,
    excludedPlans: Object.fromEntries(
      addLicenses.map(({ skuId, disabledPlans }) => [skuId, disabledPlans ?? []]),
    ),
  })
  if (!assigned.ok) return assigned
  const selection = readSelection(userType, {})
  if (!selection.ok) return selection
  const user = await findActiveUser(service, userId.value)
  return user.ok ? answerUser(service, call, userItem(user.value), selection.value) : user
}

/** Signs a user out everywhere. People may do so with themselves; of others, whoever may reset their passwords. */
export const revokeSignInSessions: Handle = async (service, call) => {
  const userId = await findNamedUserId(service, call)
  if (!userId.ok) return userId
  const { operations, context, person } = service
  const isOwn = userId.value === person?.userId && context.tenantId === person.tenantId
  const ended = isOwn
    ? await operations.endOwnSessions(context, {})
    : await operations.endSessions(context, { userId: userId.value })
  if (!ended.ok) return ended
  return ok({ status: 200, body: { '@odata.context': `${call.base}/$metadata#Edm.Boolean`, value: true } })
}
