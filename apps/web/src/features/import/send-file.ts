import { tenantHeader } from '../../server/page-headers.ts'
import type { ImportPlan } from './planned-row.ts'

/** What a person has chosen to import. */
export interface Chosen {
  readonly file: File
  readonly format: string
  readonly source: string
}

/** The server's answer to a file. */
export type FileAnswer =
  | { readonly kind: 'plan'; readonly plan: ImportPlan; readonly isStale: boolean }
  | { readonly kind: 'started'; readonly jobId: string }
  /** Why nothing was done: in the visitor's language, or as a problem of the file, or null if nobody says. */
  | {
      readonly kind: 'refused'
      readonly text: string | null
      readonly problem: 'unreadable' | 'too-many' | 'too-large' | null
    }

interface Start {
  readonly planHash: string
  readonly deleteMissing: boolean
  readonly requestId: string
}

/** Sends the file to be planned, or with a confirmed plan to be imported. */
export async function sendFile(tenantId: string, chosen: Chosen, start?: Start): Promise<FileAnswer> {
  const { file, format, source } = chosen
  const asked = new URLSearchParams({ name: file.name, format, source })
  if (start !== undefined) {
    asked.set('planHash', start.planHash)
    asked.set('deleteMissing', start.deleteMissing ? 'yes' : 'no')
    asked.set('requestId', start.requestId)
  }
  const answer = await fetch(`/api/import/${start === undefined ? 'plan' : 'start'}?${asked}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', [tenantHeader]: tenantId },
    body: file,
  })
  if (answer.status === 401) {
    window.location.assign(`/signin?next=${encodeURIComponent(window.location.pathname)}`)
    return nothingSaid
  }
  if (answer.status === 413) return { ...nothingSaid, problem: 'too-large' }
  const said = await answer.json().catch(() => ({}))
  if (said.plan) return { kind: 'plan', plan: said.plan, isStale: start !== undefined }
  if (said.jobId) return { kind: 'started', jobId: said.jobId }
  return { kind: 'refused', text: said.text ?? null, problem: said.problem ?? null }
}

const nothingSaid = { kind: 'refused', text: null, problem: null } as const
