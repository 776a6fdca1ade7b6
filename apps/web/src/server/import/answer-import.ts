import { formatMessage, type Locale } from '@reprieve/i18n'
import { isUnavailable, type OperationContext } from '@reprieve/operations'
import { currentLocale } from '../../i18n/current-locale.ts'
import { container } from '../container.ts'
import { correlationIdOf } from '../correlation-id.ts'
import { tenantHeader } from '../page-headers.ts'
import { refusalStatus } from '../refusal-status.ts'
import { actingBy, currentAccount } from '../session.ts'
import { readTenantId } from '../tenant-of-address.ts'
import { type GivenFile, givenFile } from './given-file.ts'
import { FileRefused } from './refused-file.ts'
import { reasonOf } from './to-plan.ts'

interface Call {
  readonly context: OperationContext
  readonly locale: Locale
  readonly file: GivenFile
  readonly asked: URLSearchParams
}

/** Answers a request with a file in its body, for somebody who is signed in and on a page of ours. */
export const answerImport =
  (work: (call: Call) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    if (!isOwnPage(request)) return nothing(403)
    const locale = await currentLocale()
    try {
      const account = await currentAccount()
      const tenantId = readTenantId(request.headers.get(tenantHeader))
      if (account === null) return nothing(401)
      if (account.mustChangePassword || tenantId === null) return nothing(403)
      const file = await givenFile(request)
      if ('status' in file) return nothing(file.status)
      const context = { tenantId, ...actingBy(account), correlationId: correlationIdOf(request) }
      const asked = new URL(request.url).searchParams
      return await work({ context, locale, file, asked })
    } catch (error) {
      return answerError(error, locale)
    }
  }

function answerError(error: unknown, locale: Locale): Response {
  if (error instanceof FileRefused) {
    const { refusal } = error
    return refusal.kind === 'refused'
      ? answer({ text: reasonOf(refusal.error, locale) }, refusalStatus(refusal.error))
      : answer({ problem: refusal.kind }, 422)
  }
  if (isUnavailable(error)) return answer({ text: formatMessage(locale, 'api.Busy') }, 503)
  container().log.error({ err: error }, 'fault')
  return nothing(500)
}

/** An answer in JSON, which no cache keeps. */
export const answer = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } })

const nothing = (status: number): Response => new Response(null, { status })

// Other sites can make a browser send a form, but not with this content type or this header.
const isOwnPage = ({ headers }: Request): boolean =>
  headers.get('content-type') === 'application/octet-stream' &&
  (headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin'
