import type { Cursor, Operations } from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { print, printRow, printSentence, type RowOptions, reportFaults } from '../print.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'

export interface ListDeadOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant?: string
}

/** Prints deliveries that were given up: tenant, id, channel, kind of notice, since when, attempts, last error. */
export async function listDead({ tenant, ...output }: ListDeadOptions): Promise<void> {
  const printed = await withOperations(async (operations) => {
    const tenantIds =
      tenant === undefined
        ? await operations.tenantsWithDeadLetters()
        : [await tenantIdOf(operations, tenant)]
    let count = 0
    for (const tenantId of tenantIds) count += await printTenant(output, operations, tenantId)
    return count
  })
  if (printed === 0) printSentence(output, 'Everything was delivered, or still waits for its turn.')
  else reportFaults()
}

async function printTenant(output: RowOptions, operations: Operations, tenantId: string): Promise<number> {
  let count = 0
  let after: Cursor | undefined
  do {
    const page = { size: 500, ...(after && { after }) }
    const listed = await operations.listDeadLetters(asOperator(tenantId), { page })
    if (!listed.ok) throw new ExpectedError(`it was refused: ${listed.error.type}`)
    for (const { id, kind, type, createdAt, attempts, lastError } of listed.value.items) {
      printRow(output, { tenantId, id, channel: kind, type, createdAt, attempts, lastError })
      count += 1
    }
    after = listed.value.next ?? undefined
  } while (after !== undefined)
  return count
}

/** Delivers a message after all. */
export async function retryDead(tenant: string, id: string): Promise<void> {
  await act(tenant, id, 'retryDeadLetter')
  print(`${id} is on its way again.`)
}

/** Removes a message from the list. */
export async function discardDead(tenant: string, id: string): Promise<void> {
  await act(tenant, id, 'discardDeadLetter')
  print(`${id} is gone.`)
}

async function act(
  tenant: string,
  deadLetterId: string,
  operation: 'retryDeadLetter' | 'discardDeadLetter',
): Promise<void> {
  const done = await withOperations(async (operations) =>
    operations[operation](asOperator(await tenantIdOf(operations, tenant)), { deadLetterId }),
  )
  if (done.ok) return
  const { error } = done
  throw new ExpectedError(
    error.type === 'DeadLetterNotFound'
      ? `tenant ${tenant} has no undelivered message ${deadLetterId} that this can be done to`
      : `it was refused: ${error.type}`,
  )
}
