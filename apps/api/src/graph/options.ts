import { ok, type Result } from '@reprieve/domain'
import { type OptionName, type Options, optionNames } from './call.ts'
import { badRequest, type GraphRefusal, unsupported } from './refusal.ts'

/** Options that Graph knows and that nothing here answers. */
const notAnswered = ['$expand', '$skip', '$format', '$apply', '$compute', '$levels']

/**
 * Reads the query. An option that this address does not answer is refused, never left out silently. Names may be
 * without `$`, as OData 4.01 allows, and in any case.
 */
export function readOptions(
  query: URLSearchParams,
  taken: readonly OptionName[],
): Result<Options, GraphRefusal> {
  const options: Partial<Record<OptionName, string>> = {}
  for (const [written, value] of query) {
    const name = `$${written.replace(/^\$/, '').toLowerCase()}`
    const known = optionNames.find((one) => one === name)
    if (known === undefined || !taken.includes(known))
      return known === undefined && !notAnswered.includes(name)
        ? badRequest(`Unrecognized query option '${written.slice(0, 64)}'.`)
        : unsupported(`The query option '${name}' is not supported for this resource.`)
    if (known in options) return badRequest(`Query option '${known}' was specified more than once.`)
    options[known] = value
  }
  return ok(options)
}

const largestPage = 999
const usualPage = 100

export function readTop({ $top }: Options): Result<number, GraphRefusal> {
  if ($top === undefined) return ok(usualPage)
  const top = Number($top)
  return /^\d{1,3}$/.test($top) && top >= 1 && top <= largestPage
    ? ok(top)
    : badRequest(
        `Invalid page size specified: '${$top.slice(0, 32)}'. Must be between 1 and ${largestPage} inclusive.`,
      )
}

export function readCount({ $count }: Options): Result<boolean, GraphRefusal> {
  if ($count === undefined) return ok(false)
  const given = $count.toLowerCase()
  return given === 'true' || given === 'false'
    ? ok(given === 'true')
    : badRequest(`Invalid value for $count: '${$count.slice(0, 32)}'.`)
}
