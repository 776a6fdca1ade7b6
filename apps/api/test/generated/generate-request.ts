import fc, { type Arbitrary } from 'fast-check'
import { anyBody } from './generate-body.ts'
import { hostileText, type Known, likelyValue, mostly } from './likely-value.ts'
import type { OpenApiDocument, Operation } from './open-api-document.ts'

export interface GeneratedRequest {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** A request that follows its operation's description, or one in which some part is hostile. */
export function anyRequest(
  operations: readonly Operation[],
  document: OpenApiDocument,
  known: Known,
): Arbitrary<GeneratedRequest> {
  const byOperation = operations.map((operation) => {
    const method = mostly(
      operation.method,
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      40,
    )
    const parts = fc.record({
      method,
      path: anyPath(operation, known),
      headers: anyHeaders(known),
      body: operation.body ? anyBody(operation.body, document, known) : fc.constant(undefined),
    })
    return parts.map(({ body, ...request }) => ({
      ...request,
      operationId: operation.operationId,
      body: request.method === 'GET' || request.method === 'HEAD' ? undefined : body,
    }))
  })
  return fc.oneof(...byOperation)
}

function anyPath({ path, parameters }: Operation, known: Known): Arbitrary<string> {
  const segments = path.split('/').map((segment) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (name === undefined) return fc.constant(segment)
    const hostile = hostileText.map(encodeURIComponent)
    return fc.oneof({ weight: 19, arbitrary: likelyValue(name, known) }, { weight: 1, arbitrary: hostile })
  })
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const asked = inQuery.map(({ name }) =>
    mostly<readonly [string, string] | null>(
      null,
      queryValue(name).map((value) => [name, value]),
      4,
    ),
  )
  return fc.tuple(fc.tuple(...segments), fc.tuple(...asked)).map(([parts, query]) => {
    const given = query.filter((pair): pair is readonly [string, string] => pair !== null)
    return given.length === 0
      ? parts.join('/')
      : `${parts.join('/')}?${new URLSearchParams(Object.fromEntries(given))}`
  })
}

const filters = [
  '{"Field":"UserState","Value":"Inactive","Operator":"equals"}',
  '{"field":"userstatus","value":"ACTIVE","operator":0}',
  '{"Field":"CompanyName","Value":"ten","Operator":"starts_with"}',
  '{"Field":"Domain","Value":"%_","Operator":9}',
]

const queryValues: Readonly<Record<string, readonly string[]>> = {
  size: ['0', '1', '2', '500', '501', '-1'],
  filter: filters,
  seekOperation: ['First', 'Last', 'Next', 'previous', 'PageIndex'],
  sortField: ['displayName', 'userPrincipalName', 'SoftDeletionTime'],
  state: ['active', 'Deleted', 'asleep'],
  sortDirection: ['Ascending', 'descending'],
  licenseGroupIds: ['Group1', 'group1,group2'],
  startDate: ['2026-03-01', '2026-03-01T00:00:00Z', '0000-00-00', '+275760-09-13'],
  endDate: ['2026-03-03', '9999-12-31', '2026-02-30'],
}

const queryValue = (name: string): Arbitrary<string> => {
  const usual = fc.constantFrom(...(queryValues[name] ?? ['1']))
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: hostileText })
}

const headerText = fc.string({ maxLength: 60 }).map((text) => text.trim())

function anyHeaders({ tokens, continuationTokens }: Known): Arbitrary<Record<string, string>> {
  const [admin = '', ...others] = tokens
  const authorization = fc.oneof(
    { weight: 12, arbitrary: fc.constant(admin) },
    { weight: 8, arbitrary: fc.constantFrom(...others) },
    { weight: 1, arbitrary: headerText },
    { weight: 1, arbitrary: fc.constantFrom('Bearer ', 'Bearer a.b.c', `${admin}x`) },
  )
  const requestIds = fc
    .integer({ min: 0, max: 1_000 })
    .map((id) => `6e668bc0-5bd7-44d6-b6fa-${id + 100_000_000_000}`)
  const optional = fc.record(
    {
      'ms-requestid': fc.oneof({ weight: 19, arbitrary: requestIds }, { weight: 1, arbitrary: headerText }),
      'ms-correlationid': fc.oneof(fc.uuid(), headerText),
      'x-locale': fc.oneof(fc.constantFrom('nl-NL', 'de', 'zh-CN'), headerText),
    },
    { requiredKeys: [] },
  )
  const seen = fc.oneof(fc.constantFrom(...continuationTokens), headerText)
  const token = mostly<string | null>(null, seen, 4)
  const type = mostly('application/json', headerText, 30)
  return fc.tuple(authorization, optional, token, type).map(([bearer, given, continuation, contentType]) => ({
    ...given,
    authorization: bearer,
    'content-type': contentType,
    ...(continuation !== null && { 'ms-continuationtoken': continuation }),
  }))
}
