import { z } from '@hono/zod-openapi'
import { ok } from '@reprieve/domain'
import { parseGuid } from '../http/parse-guid.ts'
import { readObject } from './body.ts'
import type { Handle } from './call.ts'
import { groupType } from './group-type.ts'
import { answerList, toSingle } from './list.ts'
import { readSelection } from './property.ts'
import { badRequest, notFound } from './refusal.ts'

export const listGroups: Handle = ({ operations, context }, call) =>
  answerList(call, groupType, {
    orders: ['displayName'],
    count: null,
    read: (page, { order, hint }) =>
      operations.listGroups(context, {
        page,
        ...(hint !== null && { search: hint.slice(0, 256) }),
        direction: order?.direction ?? 'ascending',
      }),
  })

export const getGroup: Handle = async ({ operations, context }, call) => {
  const selection = readSelection(groupType, call.options)
  if (!selection.ok) return selection
  const given = call.parameters.group ?? ''
  const groupId = parseGuid(given)
  if (groupId === undefined) return notFound(given)
  const found = await operations.getGroup(context, { groupId })
  if (!found.ok) return found
  if (found.value.deletion !== null) return notFound(given)
  return ok({ status: 200, body: toSingle(found.value, call, groupType, selection.value) })
}

export const NewGroup = z
  .strictObject({
    displayName: z.string(),
    mailEnabled: z.boolean(),
    mailNickname: z.string().min(1).max(64),
    securityEnabled: z.boolean(),
    groupTypes: z.array(z.string()).max(1).optional(),
  })
  .openapi('newGroup')

/** A group with mail is a unified one, and a group without mail a security group: there are no others here. */
export const createGroup: Handle = async ({ operations, context }, call) => {
  const read = readObject(call.body, NewGroup)
  if (!read.ok) return read
  const { displayName, mailEnabled, mailNickname, securityEnabled, groupTypes = [] } = read.value
  const isUnified = groupTypes.length === 1 && groupTypes[0]?.toLowerCase() === 'unified'
  if (mailEnabled !== isUnified || mailEnabled === securityEnabled || (!isUnified && groupTypes.length > 0))
    return badRequest(
      'A group is unified with mail and without security, or without a type, without mail and with security.',
    )
  const tenant = await operations.getTenant(context, {})
  if (!tenant.ok) return tenant
  const created = await operations.createGroup(context, {
    displayName,
    proxyAddresses: mailEnabled ? [`SMTP:${mailNickname}@${tenant.value.defaultDomain}`] : [],
  })
  if (!created.ok) return created
  const selection = readSelection(groupType, {})
  if (!selection.ok) return selection
  const { group } = created.value
  const body = toSingle(group, call, groupType, selection.value)
  return ok({ status: 201, body, headers: { Location: `${call.base}/groups/${group.id}` } })
}

export const GroupChange = z.strictObject({ displayName: z.string().optional() }).openapi('groupChange')

export const updateGroup: Handle = async ({ operations, context }, { body, parameters: { group = '' } }) => {
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  if (body === null) return badRequest('The request has no body.')
  const read = readObject(body, GroupChange)
  if (!read.ok) return read
  const updated = await operations.updateGroup(context, { groupId, ...read.value })
  return updated.ok ? ok({ status: 204, body: null }) : updated
}

/** Moves a group to the deleted items, with its members set aside (R32). */
export const deleteGroup: Handle = async ({ operations, context }, { parameters: { group = '' } }) => {
  const groupId = parseGuid(group)
  if (groupId === undefined) return notFound(group)
  const deleted = await operations.deleteGroup(context, { groupId })
  return deleted.ok ? ok({ status: 204, body: null }) : deleted
}
