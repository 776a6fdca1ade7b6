import { type Refused, refuse } from '@reprieve/domain'

/** Details of an error that RFC 7644 §3.12 and RFC 9865 have a name for. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'invalidCursor'
  | 'sensitive'

/** What this contract refuses by itself, before any operation is asked. */
export interface ScimRefusal {
  readonly type: 'Scim'
  readonly status: 400 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 501
  readonly scimType: ScimType | null
  readonly detail: string
}

/** A request that is wrong. */
export const wrong = (scimType: ScimType, detail: string): Refused<ScimRefusal> =>
  refuse({ type: 'Scim', status: 400, scimType, detail })

export const refuseWith = (status: ScimRefusal['status'], detail: string): Refused<ScimRefusal> =>
  refuse({ type: 'Scim', status, scimType: null, detail })
