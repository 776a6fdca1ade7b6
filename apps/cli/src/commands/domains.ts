import type { DomainEntry, OperationContext, Operations } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { print, printRow, type RowOptions } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { unwrap } from '../unwrap.ts'
import { withOperations } from '../with-operations.ts'

export interface DomainOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
}

export interface VerifyDomainOptions extends DomainOptions {
  /** Takes the operator's word instead of looking up the TXT record. */
  readonly byOperator: boolean
}

/** Adds an unverified domain, and prints it with the TXT record to publish. */
export const addDomain = (domain: string, options: DomainOptions): Promise<void> =>
  withTenant(options, async (operations, context) =>
    printDomain(options, unwrap(await operations.addDomain(context, { domain }))),
  )

/** Verifies a domain by its TXT record, or by the operator's word. */
export const verifyDomain = (domain: string, options: VerifyDomainOptions): Promise<void> =>
  withTenant(options, async (operations, context) => {
    const { byOperator } = options
    printDomain(options, unwrap(await operations.verifyDomain(context, { domain, byOperator })))
  })

/** Makes a verified domain the one that is proposed for new names. */
export const setDefaultDomain = (domain: string, options: DomainOptions): Promise<void> =>
  withTenant(options, async (operations, context) =>
    printDomain(options, unwrap(await operations.setDefaultDomain(context, { domain }))),
  )

/** Removes a domain that no live name uses. The refusal names the users. */
export const removeDomain = (domain: string, options: DomainOptions): Promise<void> =>
  withTenant(options, async (operations, context) => {
    const { name } = unwrap(await operations.removeDomain(context, { domain }))
    print(`${name} is removed.`)
  })

/** Prints a tenant's domains, and for unverified ones the TXT record to publish. */
export const listDomains = (options: DomainOptions): Promise<void> =>
  withTenant(options, async (operations, context) => {
    for (const domain of unwrap(await operations.listDomains(context, {}))) printDomain(options, domain)
  })

const withTenant = (
  { tenant }: DomainOptions,
  work: (operations: Operations, context: OperationContext) => Promise<void>,
): Promise<void> =>
  withOperations(async (operations) => work(operations, asOperator(await tenantIdOf(operations, tenant))))

function printDomain(output: RowOptions, domain: DomainEntry): void {
  const { name, verified, isInitial, isDefault, txtRecord } = domain
  const uses = [...(isDefault ? ['default'] : []), ...(isInitial ? ['initial'] : [])]
  const line = [name, verified ? 'verified' : 'unverified', uses.join(','), txtRecord ?? '']
  printRow(output, { name, verified, isInitial, isDefault, txtRecord }, line.join('\t'))
}
