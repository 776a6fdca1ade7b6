import type { DirectoryRole, Result } from '@reprieve/domain'
import { toShownText } from '@reprieve/i18n/shown-text'
import type { Operations, Relationship } from '@reprieve/operations'
import { ExpectedError } from '../expected-error.ts'
import { print, printRow, type RowOptions } from '../print.ts'
import { readSettings } from '../read-settings.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { type Directory, withDirectory } from '../with-directory.ts'

export interface SidesOptions {
  /** An id or a domain for each side. */
  readonly customer: string
  readonly partner: string
}

export interface ChangeOptions extends SidesOptions, RowOptions {}

export interface ListPartnersOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
}

export interface InviteOptions extends ChangeOptions {
  readonly role: readonly DirectoryRole[]
  readonly days: number
}

export interface AssignOptions extends SidesOptions {
  /** Sign-in name of a person of the partner. */
  readonly user: string
  readonly role: readonly DirectoryRole[]
}

export const invitePartner = ({ role: roles, days, ...options }: InviteOptions): Promise<void> =>
  change(options, 'partnerId', (operations, context, sides) =>
    operations.inviteCustomer(context, { ...sides, roles, days }),
  )

export const acceptPartner = (options: ChangeOptions): Promise<void> =>
  change(options, 'customerId', (operations, context, sides) => operations.acceptRelationship(context, sides))

export const terminatePartner = (options: ChangeOptions): Promise<void> =>
  change(options, 'customerId', (operations, context, sides) =>
    operations.terminateRelationship(context, sides),
  )

/** Sets the roles of a person of the partner at the customer. Without a role, the person is removed. */
export async function assignTechnician({ user, role: roles, ...options }: AssignOptions): Promise<void> {
  await withDirectory(readSettings(), async (directory) => {
    const sides = await readSides(directory, options)
    const account = await directory.operations.findAccount(user)
    if (account?.tenantId !== sides.partnerId) {
      throw new ExpectedError(`the partner has no active user with the sign-in name ${toShownText(user)}`)
    }
    const context = { tenantId: sides.partnerId, actor }
    const { userId } = account
    unwrap(await directory.operations.assignTechnician(context, { ...sides, userId, roles }))
    const name = toShownText(user)
    print(roles.length === 0 ? `${name} is taken off.` : `${name} is ${roles.join(', ')} there.`)
  })
}

/** Prints a tenant's relationships, as customer and as partner: customer, partner, state, start, end, roles. */
export async function listPartners({ tenant, ...output }: ListPartnersOptions): Promise<void> {
  await withDirectory(readSettings(), async (directory) => {
    const tenantId = await tenantIdOf(directory.operations, tenant)
    const listed = unwrap(await directory.operations.listRelationships({ tenantId, actor }, {}))
    for (const relationship of listed) printRelationship(output, relationship)
  })
}

type Sides = Pick<Relationship, 'customerId' | 'partnerId'>
type Context = Parameters<Operations['listRelationships']>[0]

const actor = { kind: 'system', name: 'cli' } as const

async function change(
  options: ChangeOptions,
  by: keyof Sides,
  ask: (
    operations: Operations,
    context: Context,
    sides: Sides,
  ) => Promise<Result<Relationship, { readonly type: string }>>,
): Promise<void> {
  await withDirectory(readSettings(), async (directory) => {
    const sides = await readSides(directory, options)
    printRelationship(options, unwrap(await ask(directory.operations, { tenantId: sides[by], actor }, sides)))
  })
}

const readSides = async (directory: Directory, { customer, partner }: SidesOptions): Promise<Sides> => ({
  customerId: await tenantIdOf(directory.operations, customer),
  partnerId: await tenantIdOf(directory.operations, partner),
})

function unwrap<Value>(answer: Result<Value, { readonly type: string }>): Value {
  if (answer.ok) return answer.value
  throw new ExpectedError(`it was refused: ${describe(answer.error)}`)
}

const describe = (error: {
  readonly type: string
  readonly relationshipState?: string
  readonly problem?: string
}) => [error.type, error.relationshipState ?? error.problem].filter((part) => part !== undefined).join(', ')

const printRelationship = (
  output: RowOptions,
  { customerId, partnerId, state, startsAt, endsAt, roles }: Relationship,
): void => printRow(output, { customerId, partnerId, state, startsAt, endsAt, roles })
