import { readFileSync } from 'node:fs'
import type { Storage } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import {
  type AuditHead,
  type AuditRoot,
  type AuditVerified,
  everyTenantId,
  type Operations,
} from '@reprieve/operations'
import { asOperator } from '../as-operator.ts'
import { ExpectedError } from '../expected-error.ts'
import { printRow, printSentence, type RowOptions, reportFaults } from '../print.ts'
import { type Progress, showProgress } from '../show-progress.ts'
import { tenantIdOf } from '../tenant-id-of.ts'
import { withOperations } from '../with-operations.ts'

export interface AuditVerifyOptions extends RowOptions {
  /** A domain of the tenant, or its id. */
  readonly tenant?: string
  readonly anchors?: string
}

/** Prints changes that the program has not made: tenant, number, id and what is wrong. */
export async function auditVerify({ tenant, anchors, ...output }: AuditVerifyOptions): Promise<void> {
  const noted = anchors === undefined ? [] : readAnchors(anchors)
  const anchorByTenant = new Map(
    noted.flatMap((anchor) => ('tenantId' in anchor ? [[anchor.tenantId, anchor] as const] : [])),
  )
  const rootAnchor = noted.findLast((anchor) => 'number' in anchor)
  let found = 0
  const verify = async (operations: Operations, storage: Storage, { tell }: Progress) => {
    let verified = 0
    const tenantIds =
      tenant === undefined ? everyTenantId({ storage }) : [await tenantIdOf(operations, tenant)]
    for await (const tenantId of tenantIds) {
      const findings = await verifyTenant(operations, tenantId, anchorByTenant.get(tenantId))
      found += findings.length
      for (const { sequence, id, message } of findings) printRow(output, { tenantId, sequence, id, message })
      anchorByTenant.delete(tenantId)
      verified += 1
      tell(`${verified} organisations`)
    }
    if (tenant !== undefined) return
    for (const { tenantId, sequence, message } of await operations.auditRoots.verify({
      anchor: rootAnchor,
    })) {
      found += 1
      printRow(output, { tenantId, sequence, id: null, message })
    }
    for (const { tenantId, sequence } of anchorByTenant.values()) {
      found += 1
      printRow(output, { tenantId, sequence, id: null, message: goneMessage(sequence) })
    }
  }
  await withOperations((operations, storage) =>
    showProgress('Verifying the audit log', (progress) => verify(operations, storage, progress)),
  )
  if (found > 0) reportFaults()
  else printSentence(output, 'The audit log is whole.')
}

const goneMessage = (sequence: number): string =>
  `the tenant of this anchor is gone, and with it the audit records 1 to ${sequence}`

async function verifyTenant(operations: Operations, tenantId: TenantId, anchor: AuditHead | undefined) {
  const findings: AuditVerified['findings'][number][] = []
  let after: AuditVerified['next'] | undefined
  do {
    const portion = await operations.verifyAuditRecords(asOperator(tenantId), {
      ...(after && { after }),
      ...(anchor && { anchor: { sequence: anchor.sequence, hash: anchor.hash } }),
    })
    if (!portion.ok) throw new ExpectedError(`it was refused: ${portion.error.type}`)
    findings.push(...portion.value.findings)
    after = portion.value.next
  } while (after !== null)
  return findings
}

function readAnchors(path: string): readonly (AuditHead | AuditRoot)[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const anchor = parseJson(line)
    if (!isHead(anchor) && !isRoot(anchor)) {
      throw new ExpectedError(`${path} has no anchor in line ${index + 1}`)
    }
    return [anchor]
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isHead(value: unknown): value is AuditHead {
  if (typeof value !== 'object' || value === null) return false
  const { tenantId, sequence, hash } = value as Readonly<Record<string, unknown>>
  return typeof tenantId === 'string' && Number.isSafeInteger(sequence) && typeof hash === 'string'
}

function isRoot(value: unknown): value is AuditRoot {
  if (typeof value !== 'object' || value === null) return false
  const { number, seal } = value as Readonly<Record<string, unknown>>
  return Number.isSafeInteger(number) && typeof seal === 'string'
}
