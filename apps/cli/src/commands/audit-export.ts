import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'

export interface AuditExportOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant: string
  readonly from?: Date
  readonly to?: Date
}

/** Prints the records with their texts, portion by portion, as fast as the reader takes them. */
export async function auditExport({ tenant, from, to }: AuditExportOptions): Promise<void> {
  await withOperations(async (operations) => {
    const context = asOperator(await tenantIdOf(operations, tenant))
    let after: number | null = 0
    while (after !== null) {
      const portion = await operations.exportAuditRecords(context, { after, from, to })
      if (!portion.ok) throw new ExpectedError(`it was refused: ${portion.error.type}`)
      const lines = portion.value.records.map(({ record, texts }) => JSON.stringify({ ...record, ...texts }))
      if (lines.length > 0) await printAll(`${lines.join('\n')}\n`)
      after = portion.value.next
    }
  })
}

const printAll = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))
