import type { z } from '@hono/zod-openapi'
import {
  answersChanges,
  answersList,
  answersNothing,
  answersOne,
  answersTrue,
  type GraphAnswers,
} from './answers.ts'
import { auditType, listDirectoryAudits } from './audit-log.ts'
import type { Handle, OptionName, Scopes } from './call.ts'
import {
  getDeletedItem,
  listDeletedGroups,
  listDeletedUsers,
  purgeDeletedItem,
  RestoreOptions,
  restoreDeletedItem,
} from './deleted-items.ts'
import { groupsDelta, usersDelta } from './delta.ts'
import {
  addRoleMember,
  getRole,
  listRoleMembers,
  listRoles,
  removeRoleMember,
  roleType,
} from './directory-roles.ts'
import { addMember, listMembers, listOwners, removeMember } from './group-members.ts'
import { groupType } from './group-type.ts'
import {
  createGroup,
  deleteGroup,
  GroupChange,
  getGroup,
  listGroups,
  NewGroup,
  updateGroup,
} from './groups.ts'
import { memberType } from './member-type.ts'
import {
  domainType,
  getDomain,
  getOrganization,
  getSubscribedSku,
  listDomains,
  listOrganizations,
  listSubscribedSkus,
  organizationType,
  skuType,
} from './organization.ts'
import { Reference } from './reference.ts'
import {
  getManager,
  listDirectReports,
  listMemberships,
  membershipType,
  removeManager,
  setManager,
} from './relations.ts'
import { scopes } from './scopes.ts'
import { assignLicense, LicenceChange, revokeSignInSessions } from './user-actions.ts'
import { NewUser, UserChange } from './user-body.ts'
import { deletedUserType, userType } from './user-type.ts'
import { createUser, deleteUser, getUser, listUsers, updateUser } from './users.ts'

/** One call of the contract. */
export interface GraphRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the version. Fixed parts are compared ignoring case; a part in braces is a parameter. */
  readonly path: string
  readonly summary: string
  /** Any one of these permissions of the token is enough; the caller's roles must allow it as well. */
  readonly scopes: Scopes
  /** The query options that it answers; all others are refused. */
  readonly options: readonly OptionName[]
  /** The schema of the body; absent for a call without one. */
  readonly body?: z.ZodType
  /** What is answered where it is carried out. */
  readonly answers: GraphAnswers
  readonly handle: Handle
}

const listOptions: readonly OptionName[] = [
  '$top',
  '$select',
  '$filter',
  '$orderby',
  '$count',
  '$search',
  '$skiptoken',
]
const one: readonly OptionName[] = ['$select']
const none: readonly OptionName[] = []
const plainList: readonly OptionName[] = ['$top', '$select', '$skiptoken']
const shortList: readonly OptionName[] = ['$top', '$select', '$filter', '$count', '$skiptoken']
const eitherRestore = [...new Set([...scopes.restoreUsers, ...scopes.writeGroups])]
const deletedUsers = {
  method: 'GET',
  summary: 'List the deleted users who can be restored',
  scopes: scopes.readDeletedUsers,
  options: listOptions,
  answers: answersList(deletedUserType),
  handle: listDeletedUsers,
} as const
const deletedGroups = {
  method: 'GET',
  summary: 'List the deleted groups that can be restored',
  scopes: scopes.readGroups,
  options: listOptions,
  answers: answersList(groupType),
  handle: listDeletedGroups,
} as const
const deltaOptions: readonly OptionName[] = ['$top', '$select', '$skiptoken', '$deltatoken']
const changedUsers = {
  method: 'GET',
  summary: 'List all users, and from then on those who have changed',
  scopes: scopes.readUsers,
  options: deltaOptions,
  answers: answersChanges(userType),
  handle: usersDelta,
} as const
const changedGroups = {
  method: 'GET',
  summary: 'List all groups, and from then on those that have changed',
  scopes: scopes.readGroups,
  options: deltaOptions,
  answers: answersChanges(groupType),
  handle: groupsDelta,
} as const
const restore = {
  method: 'POST',
  summary: 'Restore a deleted user or group; the refusal names every conflict with its holder',
  scopes: eitherRestore,
  options: none,
  body: RestoreOptions,
  answers: answersOne([userType, groupType]),
  handle: restoreDeletedItem,
} as const

/** The calls about one user that a person may also ask below `/me`. */
const aboutUser = (user: '/users/{user}' | '/me'): readonly GraphRoute[] => {
  const whose = user === '/me' ? 'the person of the token' : 'a user'
  return [
    {
      method: 'GET',
      path: `${user}/manager`,
      summary: `Get the manager of ${whose}`,
      scopes: scopes.readUsers,
      options: one,
      answers: answersOne([userType]),
      handle: getManager,
    },
    {
      method: 'GET',
      path: `${user}/directReports`,
      summary: `List who reports to ${whose} directly`,
      scopes: scopes.readUsers,
      options: plainList,
      answers: answersList(memberType),
      handle: listDirectReports,
    },
    {
      method: 'GET',
      path: `${user}/memberOf`,
      summary: `List the groups and directory roles of ${whose}`,
      scopes: scopes.readMemberships,
      options: shortList,
      answers: answersList(membershipType),
      handle: listMemberships,
    },
    {
      method: 'POST',
      path: `${user}/revokeSignInSessions`,
      summary: `Sign ${whose} out everywhere`,
      scopes: scopes.endSessions,
      options: none,
      answers: answersTrue,
      handle: revokeSignInSessions,
    },
    {
      method: 'POST',
      path: `${user}/assignLicense`,
      summary: `Assign licences to ${whose} and remove licences, in one step`,
      scopes: scopes.assignLicences,
      options: none,
      body: LicenceChange,
      answers: answersOne([userType]),
      handle: assignLicense,
    },
  ]
}

/** Every call, those with fixed parts before those with a parameter in the same place. */
export const routes: readonly GraphRoute[] = [
  { ...deletedUsers, path: '/directory/deletedItems/microsoft.graph.user' },
  { ...deletedUsers, path: '/directory/deletedItems/graph.user' },
  { ...deletedGroups, path: '/directory/deletedItems/microsoft.graph.group' },
  { ...deletedGroups, path: '/directory/deletedItems/graph.group' },
  {
    method: 'GET',
    path: '/directory/deletedItems/{id}',
    summary: 'Get a deleted user or group',
    scopes: [...new Set([...scopes.readDeletedUsers, ...scopes.readGroups])],
    options: one,
    answers: answersOne([deletedUserType, groupType]),
    handle: getDeletedItem,
  },
  {
    method: 'DELETE',
    path: '/directory/deletedItems/{id}',
    summary: 'Remove a deleted user for good; nothing brings it back',
    scopes: eitherRestore,
    options: none,
    answers: answersNothing,
    handle: purgeDeletedItem,
  },
  { ...restore, path: '/directory/deletedItems/{id}/restore' },
  { ...restore, path: '/directory/deletedItems/{id}/microsoft.graph.restore' },
  {
    method: 'GET',
    path: '/users',
    summary: 'List users; no deleted one is among them',
    scopes: scopes.readUsers,
    options: listOptions,
    answers: answersList(userType),
    handle: listUsers,
  },
  {
    method: 'POST',
    path: '/users',
    summary: 'Create a user',
    scopes: scopes.writeUsers,
    options: none,
    body: NewUser,
    answers: answersOne([userType], 201),
    handle: createUser,
  },
  { ...changedUsers, path: '/users/delta' },
  { ...changedUsers, path: '/users/delta()' },
  {
    method: 'GET',
    path: '/users/{user}',
    summary: 'Get a user by its id or its user principal name',
    scopes: scopes.readUsers,
    options: one,
    answers: answersOne([userType]),
    handle: getUser,
  },
  {
    method: 'PATCH',
    path: '/users/{user}',
    summary: 'Change a user',
    scopes: scopes.writeUsers,
    options: none,
    body: UserChange,
    answers: answersNothing,
    handle: updateUser,
  },
  {
    method: 'DELETE',
    path: '/users/{user}',
    summary: 'Delete a user, who can be restored until its window ends',
    scopes: scopes.deleteUsers,
    options: none,
    answers: answersNothing,
    handle: deleteUser,
  },
  {
    method: 'GET',
    path: '/me',
    summary: 'Get the person of the token',
    scopes: scopes.readSelf,
    options: one,
    answers: answersOne([userType]),
    handle: getUser,
  },
  {
    method: 'GET',
    path: '/groups',
    summary: 'List groups; no deleted one is among them',
    scopes: scopes.readGroups,
    options: listOptions,
    answers: answersList(groupType),
    handle: listGroups,
  },
  {
    method: 'POST',
    path: '/groups',
    summary: 'Create a group',
    scopes: scopes.writeGroups,
    options: none,
    body: NewGroup,
    answers: answersOne([groupType], 201),
    handle: createGroup,
  },
  { ...changedGroups, path: '/groups/delta' },
  { ...changedGroups, path: '/groups/delta()' },
  {
    method: 'GET',
    path: '/groups/{group}',
    summary: 'Get a group',
    scopes: scopes.readGroups,
    options: one,
    answers: answersOne([groupType]),
    handle: getGroup,
  },
  {
    method: 'PATCH',
    path: '/groups/{group}',
    summary: 'Change a group',
    scopes: scopes.writeGroups,
    options: none,
    body: GroupChange,
    answers: answersNothing,
    handle: updateGroup,
  },
  {
    method: 'DELETE',
    path: '/groups/{group}',
    summary: 'Delete a group, which can be restored until its window ends',
    scopes: scopes.writeGroups,
    options: none,
    answers: answersNothing,
    handle: deleteGroup,
  },
  {
    method: 'GET',
    path: '/groups/{group}/members',
    summary: 'List the members of a group',
    scopes: scopes.readGroups,
    options: plainList,
    answers: answersList(memberType),
    handle: listMembers,
  },
  {
    method: 'POST',
    path: '/groups/{group}/members/$ref',
    summary: 'Add a user to a group',
    scopes: scopes.writeMembers,
    options: none,
    body: Reference,
    answers: answersNothing,
    handle: addMember,
  },
  {
    method: 'DELETE',
    path: '/groups/{group}/members/{id}/$ref',
    summary: 'Remove a user from a group',
    scopes: scopes.writeMembers,
    options: none,
    answers: answersNothing,
    handle: removeMember,
  },
  ...aboutUser('/users/{user}'),
  ...aboutUser('/me'),
  {
    method: 'PUT',
    path: '/users/{user}/manager/$ref',
    summary: 'Set the manager of a user',
    scopes: scopes.writeUsers,
    options: none,
    body: Reference,
    answers: answersNothing,
    handle: setManager,
  },
  {
    method: 'DELETE',
    path: '/users/{user}/manager/$ref',
    summary: 'Remove the manager of a user',
    scopes: scopes.writeUsers,
    options: none,
    answers: answersNothing,
    handle: removeManager,
  },
  {
    method: 'GET',
    path: '/groups/{group}/owners',
    summary: 'List the owners of a group, of which groups have none here',
    scopes: scopes.readGroups,
    options: plainList,
    answers: answersList(memberType),
    handle: listOwners,
  },
  {
    method: 'GET',
    path: '/directoryRoles',
    summary: 'List the directory roles, whether or not anybody has them',
    scopes: scopes.readRoles,
    options: shortList,
    answers: answersList(roleType),
    handle: listRoles,
  },
  {
    method: 'GET',
    path: '/directoryRoles/{role}',
    summary: 'Get a directory role',
    scopes: scopes.readRoles,
    options: one,
    answers: answersOne([roleType]),
    handle: getRole,
  },
  {
    method: 'GET',
    path: '/directoryRoles/{role}/members',
    summary: 'List the users who have a directory role',
    scopes: scopes.readRoles,
    options: plainList,
    answers: answersList(memberType),
    handle: listRoleMembers,
  },
  {
    method: 'POST',
    path: '/directoryRoles/{role}/members/$ref',
    summary: 'Give a directory role to a user',
    scopes: scopes.writeRoles,
    options: none,
    body: Reference,
    answers: answersNothing,
    handle: addRoleMember,
  },
  {
    method: 'DELETE',
    path: '/directoryRoles/{role}/members/{id}/$ref',
    summary: 'Take a directory role from a user',
    scopes: scopes.writeRoles,
    options: none,
    answers: answersNothing,
    handle: removeRoleMember,
  },
  {
    method: 'GET',
    path: '/organization',
    summary: 'List the organisation of the token',
    scopes: scopes.readOrganization,
    options: plainList,
    answers: answersList(organizationType),
    handle: listOrganizations,
  },
  {
    method: 'GET',
    path: '/organization/{id}',
    summary: 'Get the organisation of the token',
    scopes: scopes.readOrganization,
    options: one,
    answers: answersOne([organizationType]),
    handle: getOrganization,
  },
  {
    method: 'GET',
    path: '/domains',
    summary: 'List the domains of the organisation',
    scopes: scopes.readDomains,
    options: shortList,
    answers: answersList(domainType),
    handle: listDomains,
  },
  {
    method: 'GET',
    path: '/domains/{id}',
    summary: 'Get a domain by its name',
    scopes: scopes.readDomains,
    options: one,
    answers: answersOne([domainType]),
    handle: getDomain,
  },
  {
    method: 'GET',
    path: '/subscribedSkus',
    summary: 'List the products of which the organisation has seats',
    scopes: scopes.readProducts,
    options: plainList,
    answers: answersList(skuType),
    handle: listSubscribedSkus,
  },
  {
    method: 'GET',
    path: '/subscribedSkus/{id}',
    summary: 'Get a product and its seats',
    scopes: scopes.readProducts,
    options: one,
    answers: answersOne([skuType]),
    handle: getSubscribedSku,
  },
  {
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    summary: 'List the audit records, latest first',
    scopes: scopes.readAudit,
    options: ['$top', '$filter', '$orderby', '$skiptoken'],
    answers: answersList(auditType),
    handle: listDirectoryAudits,
  },
]
