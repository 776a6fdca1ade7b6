import type { User } from '@reprieve/domain'
import { toShownText } from '@reprieve/i18n/shown-text'
import type { Page } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import { linesLost } from '../lines-lost.ts'
import { printRow, printSentence, type Row, type RowOptions } from '../print.ts'
import { type AskedPage, readInPages } from '../read-in-pages.ts'
import { readPassword } from '../read-password.ts'
import { unwrap } from '../unwrap.ts'
import { unwrapRestore } from '../unwrap-restore.ts'
import { activeUserIdOf, deletedUserIdOf } from '../user-id-of.ts'
import { type OfTenantOptions, withTenant } from '../with-tenant.ts'

export interface ListUsersOptions extends OfTenantOptions {
  readonly search?: string
  /** Whether to list the bin instead of the active users. */
  readonly deleted: boolean
}

export interface ShowUserOptions extends OfTenantOptions {
  readonly deleted: boolean
}

interface ProfileOptions {
  readonly firstName?: string
  readonly lastName?: string
  readonly usageLocation?: string
  readonly phone?: string
  readonly mobilePhone?: string
  readonly jobTitle?: string
  readonly department?: string
  readonly office?: string
  readonly employeeId?: string
  readonly preferredLanguage?: string
}

/** An empty text clears a member. */
export interface ChangeUserOptions extends OfTenantOptions, ProfileOptions {
  readonly name?: string
  readonly newName?: string
  /** Sign-in name or id of the manager; empty for none. */
  readonly manager?: string
  readonly signIn?: 'allowed' | 'blocked'
}

export interface CreateUserOptions extends OfTenantOptions, ProfileOptions {
  readonly name: string
  /** Addresses besides the sign-in name, in the form `PREFIX:value`. */
  readonly address: readonly string[]
  /** Reads the password from standard input, because anybody can see the arguments in the list of processes. */
  readonly passwordStdin: boolean
}

export interface DeleteUserOptions extends OfTenantOptions {
  /** Confirms that more users are deleted within an hour than the tenant's guard allows. */
  readonly confirmDeletions: boolean
}

export interface RestoreUserOptions extends OfTenantOptions {
  readonly newName?: string
  readonly names: 'fail' | 'proposed'
}

/** Prints the active users by name, or those in the bin, newest deletion first. */
export const listUsers = (options: ListUsersOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const search = options.search === undefined ? {} : { search: options.search }
    const readPage = async (page: AskedPage): Promise<Page<User>> => {
      if (!options.deleted) return unwrap(await operations.listUsers(context, { page, ...search }))
      const { items, next, previous } = unwrap(
        await operations.listDeletedUsers(context, { page, ...search }),
      )
      return { items: items.map(({ user }) => user), next, previous }
    }
    await readInPages(readPage, (user) => printUser(options, user))
  })

/** Prints one user, a row for each member. */
export const showUser = (user: string, options: ShowUserOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const { operations } = directory
    if (options.deleted) {
      const userId = await deletedUserIdOf(directory, context, user)
      const deleted = unwrap(await operations.getDeletedUser(context, { userId }))
      const { licences, roles, groups, managerId } = deleted.notes
      printMembers(options, deleted, { licences, roles, groups: groups.map(toName), managerId })
    } else {
      const userId = await activeUserIdOf(directory, context, user)
      const { user: active, ...rest } = unwrap(await operations.getUser(context, { userId }))
      printMembers(options, active, { ...rest, groups: rest.groups.map(toName) })
    }
  })

/**
 * Creates a user. It prints deleted users who had one of its names, so that one of them can be restored instead (R14).
 */
export const createUser = (userPrincipalName: string, options: CreateUserOptions): Promise<void> =>
  withTenant(options, async ({ operations }, context) => {
    const { address, passwordStdin } = options
    const { user, deletedNamesakes } = unwrap(
      await operations.createUser(context, {
        userPrincipalName,
        displayName: options.name,
        ...toProfile(options),
        ...(address.length > 0 && { proxyAddresses: [...address] }),
        ...(passwordStdin && {
          password: { value: await readPassword('--password-stdin'), mustChange: true },
        }),
      }),
    )
    printUser(options, user)
    for (const namesake of deletedNamesakes) {
      const name = toShownText(namesake.userPrincipalName)
      printSentence(options, `The deleted user ${name} had one of these names: users restore ${namesake.id}`)
    }
  })

/** Changes members of an active user, its manager, and whether it can sign in. */
export const changeUser = (user: string, options: ChangeUserOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const { operations } = directory
    const userId = await activeUserIdOf(directory, context, user)
    const { name: displayName, newName: userPrincipalName, manager, signIn } = options
    const changes = {
      ...toProfile(options),
      displayName,
      userPrincipalName,
      signInBlocked: signIn === undefined ? undefined : signIn === 'blocked',
    }
    const isChange = Object.values(changes).some((value) => value !== undefined)
    if (!isChange && manager === undefined) throw new ExpectedError('say what to change, such as --job-title')
    // The manager comes first, because only this change depends on other users and can be refused for that.
    if (manager !== undefined) {
      const set =
        manager === ''
          ? operations.removeManager(context, { userId })
          : operations.setManager(context, {
              userId,
              managerId: await activeUserIdOf(directory, context, manager),
            })
      unwrap(await set)
    }
    const updated = unwrap(await operations.updateUser(context, { userId, ...changes }))
    printUser(options, updated.user)
  })

/** Moves a user into the bin. */
export const deleteUser = (user: string, options: DeleteUserOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const userId = await activeUserIdOf(directory, context, user)
    const { confirmDeletions } = options
    printUser(
      options,
      unwrap(await directory.operations.deleteUser(context, { userId, confirmDeletions })).user,
    )
  })

/** Restores a user, and prints it with everything that has not come back. */
export const restoreUser = (user: string, options: RestoreUserOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const userId = await deletedUserIdOf(directory, context, user)
    const { newName, names } = options
    const restored = unwrapRestore(
      await directory.operations.restoreUser(context, {
        userId,
        strategy: { names },
        ...(newName !== undefined && {
          resolutions: [{ resolve: 'newUserPrincipalName', userPrincipalName: newName }],
        }),
      }),
    )
    const { droppedAddresses, licences, roles, groups, reports } = restored.effects
    const dropped = droppedAddresses.map(({ address }) => address)
    const missing = [
      ...licences.notReturned.map(({ skuId }) => skuId),
      ...roles.notReturned.map(({ role }) => role),
      ...groups.notReturned.map(toName),
      ...linesLost(restored.effects),
    ]
    const row = { ...toRow(restored.user), dropped, missing, reports: reports.returned }
    if (options.json) return printRow(options, row)
    printUser(options, restored.user)
    if (dropped.length > 0) printSentence(options, `Dropped, as others have them: ${shown(dropped)}`)
    if (missing.length > 0) printSentence(options, `Not returned: ${shown(missing)}`)
    if (reports.returned.length > 0) printSentence(options, `Manager again of: ${shown(reports.returned)}`)
  })

/** Puts a restored user back into the bin as it was there, and prints it with the same end of its window as before. */
export const undoRestore = (user: string, options: DeleteUserOptions): Promise<void> =>
  withTenant(options, async (directory, context) => {
    const userId = await activeUserIdOf(directory, context, user)
    const { confirmDeletions } = options
    printUser(
      options,
      unwrap(await directory.operations.undoRestore(context, { userId, confirmDeletions })).user,
    )
  })

function toProfile({
  firstName,
  lastName,
  usageLocation,
  phone,
  mobilePhone,
  jobTitle,
  department,
  office,
  employeeId,
  preferredLanguage,
}: ProfileOptions) {
  const given = {
    firstName,
    lastName,
    usageLocation,
    phoneNumber: phone,
    mobilePhone,
    jobTitle,
    department,
    office,
    employeeId,
    preferredLanguage,
  }
  return Object.fromEntries(
    Object.entries(given).map(([member, text]) => [member, text === '' ? null : text]),
  ) as { readonly [Member in keyof typeof given]: string | null | undefined }
}

const shown = (texts: readonly string[]): string => texts.map(toShownText).join(', ')

const toName = ({ displayName }: { readonly displayName: string }): string => displayName

const printUser = (output: RowOptions, user: User): void => printRow(output, toRow(user))

const toRow = (user: User): Row => ({
  id: user.id,
  userPrincipalName: user.userPrincipalName,
  displayName: user.displayName,
  ...(user.state === 'deleted' && { deletedAt: user.deletedAt, purgeAt: user.purgeAt }),
})

function printMembers(output: RowOptions, user: User, more: Row): void {
  const { hold, tenantId: _tenantId, ...members } = user
  const { notes: _notes, ...rest } = { notes: null, ...members }
  const row: Row = { ...rest, hold: hold === null ? null : hold.reason, ...more }
  if (output.json) printRow(output, row)
  else for (const [member, value] of Object.entries(row)) printRow(output, { member, value })
}
