import { type DirectoryRole, directoryRoles, type UserId } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import type { OperationContext } from './context.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from './testing/index.ts'
import type { Operations } from './use-cases.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

/** Every operation whose input names one user. A new one does not compile until it has its row below. */
type AboutUser = {
  [Name in keyof Operations]: Operations[Name] extends (
    context: OperationContext,
    input: infer Input,
  ) => unknown
    ? Input extends { readonly userId: UserId }
      ? Name
      : never
    : never
}[keyof Operations]

interface Act {
  readonly target: 'active' | 'deleted'
  /** The roles that allow the operation to a caller who has no other role. */
  readonly may: readonly DirectoryRole[]
  readonly attempt: (
    context: OperationContext,
    userId: UserId,
    tenant: TestTenant,
  ) => Promise<Answer<unknown, { readonly type: string }>>
}

const password = { value: 'Wovmek-Zilrat-84', mustChange: true }
const role = 'globalReader' as const
const global = ['globalAdministrator'] as const
const withRoles = ['globalAdministrator', 'privilegedRoleAdministrator'] as const
const writing = ['globalAdministrator', 'userAdministrator', 'directoryWriter'] as const
const licensing = ['globalAdministrator', 'userAdministrator', 'licenseAdministrator'] as const

/** R47: what each operation requires where the user holds roles, or held them when it was deleted. */
const acts: Record<AboutUser, Act> = {
  getUser: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.getUser(context, { userId }),
  },
  getDeletedUser: {
    target: 'deleted',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.getDeletedUser(context, { userId }),
  },
  findUser: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.findUser(context, { userId }),
  },
  getUserProfile: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.getUserProfile(context, { userId }),
  },
  listDirectReports: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.listDirectReports(context, { userId }),
  },
  getRestoreResult: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.getRestoreResult(context, { userId }),
  },
  listUserLicences: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.listUserLicences(context, { userId }),
  },
  listUserRoles: {
    target: 'active',
    may: directoryRoles,
    attempt: (context, userId) => directory.operations.listUserRoles(context, { userId }),
  },
  updateUser: {
    target: 'active',
    may: global,
    attempt: (context, userId) => directory.operations.updateUser(context, { userId, displayName: 'X' }),
  },
  updateProvisionedUser: {
    target: 'active',
    may: global,
    attempt: (context, userId) =>
      directory.operations.updateProvisionedUser(context, {
        source: 'idp',
        userId,
        changes: { displayName: 'X' },
      }),
  },
  setManager: {
    target: 'active',
    may: global,
    attempt: async (context, userId, tenant) => {
      const { id: managerId } = await anActiveUser(tenant)
      return directory.operations.setManager(context, { userId, managerId })
    },
  },
  removeManager: {
    target: 'active',
    may: global,
    attempt: (context, userId) => directory.operations.removeManager(context, { userId }),
  },
  updateUserProfile: {
    target: 'active',
    may: global,
    attempt: (context, userId) =>
      directory.operations.updateUserProfile(context, { userId, jobTitle: 'Baker' }),
  },
  deleteUser: {
    target: 'active',
    may: global,
    attempt: (context, userId) => directory.operations.deleteUser(context, { userId }),
  },
  previewDeletion: {
    target: 'active',
    may: global,
    attempt: (context, userId) => directory.operations.previewDeletion(context, { userId }),
  },
  restoreUser: {
    target: 'deleted',
    may: global,
    attempt: (context, userId) => directory.operations.restoreUser(context, { userId }),
  },
  undoRestore: {
    target: 'active',
    may: global,
    attempt: (context, userId) => directory.operations.undoRestore(context, { userId }),
  },
  purgeUser: {
    target: 'deleted',
    may: global,
    attempt: (context, userId) => directory.operations.purgeUser(context, { userId, confirmation: 'X' }),
  },
  placeHold: {
    target: 'deleted',
    may: global,
    attempt: (context, userId) => directory.operations.placeHold(context, { userId, reason: 'inquiry' }),
  },
  releaseHold: {
    target: 'deleted',
    may: global,
    attempt: (context, userId) => directory.operations.releaseHold(context, { userId }),
  },
  resetPassword: {
    target: 'active',
    may: [...global, 'privilegedAuthenticationAdministrator'],
    attempt: (context, userId) => directory.operations.resetPassword(context, { userId, password }),
  },
  endSessions: {
    target: 'active',
    may: [...global, 'privilegedAuthenticationAdministrator'],
    attempt: (context, userId) => directory.operations.endSessions(context, { userId }),
  },
  sendRestoreMail: {
    target: 'active',
    may: global,
    attempt: async (context, userId, tenant) => {
      unwrap(await directory.operations.resetPassword(tenant.admin, { userId, password }))
      const to = [`hr@${tenant.domain}`]
      return directory.operations.sendRestoreMail(context, { userId, to, password: password.value })
    },
  },
  restoreMailboxContents: {
    target: 'deleted',
    may: global,
    attempt: async (context, userId, tenant) => {
      const { id: toUserId } = await anActiveUser(tenant)
      return directory.operations.restoreMailboxContents(context, { userId, toUserId })
    },
  },
  // Licences do not change what a person may do.
  assignLicences: {
    target: 'active',
    may: licensing,
    attempt: (context, userId) => directory.operations.assignLicences(context, { userId, assign: [] }),
  },
  // Groups give no roles either.
  addGroupMember: {
    target: 'active',
    may: writing,
    attempt: (context, userId) => directory.operations.addGroupMember(context, { groupId: userId, userId }),
  },
  removeGroupMember: {
    target: 'active',
    may: writing,
    attempt: (context, userId) =>
      directory.operations.removeGroupMember(context, { groupId: userId, userId }),
  },
  assignTechnician: {
    target: 'active',
    may: global,
    attempt: (context, userId, { id: partnerId }) =>
      directory.operations.assignTechnician(context, { customerId: userId, partnerId, userId, roles: [] }),
  },
  addRoleMember: {
    target: 'active',
    may: withRoles,
    attempt: (context, userId) => directory.operations.addRoleMember(context, { userId, role }),
  },
  removeRoleMember: {
    target: 'active',
    may: withRoles,
    attempt: (context, userId) => directory.operations.removeRoleMember(context, { userId, role }),
  },
}

describe('R47 towards a user with a role', () => {
  it.each(Object.entries(acts))('%s asks for what it should', async (_name, { target, may, attempt }) => {
    const tenant = await aTenant(directory)
    for (const held of ['globalAdministrator', role] as const) {
      for (const callers of directoryRoles) {
        const made = target === 'active' ? anActiveUser : aDeletedUser
        const { id } = await made(tenant, { roles: [held] })
        const answer = await attempt(await tenant.as(callers), id, tenant)
        const isAllowed = answer.ok || !weaknesses.has(answer.error.type)
        expect([held, callers, isAllowed]).toEqual([held, callers, may.includes(callers)])
      }
    }
  })
})

// A restore reports missing permission as a conflict (R19).
const weaknesses: ReadonlySet<string> = new Set(['NotPermitted', 'RestoreConflict'])
