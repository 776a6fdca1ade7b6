import type { OperationError } from '@reprieve/domain'
import { describeError, localeOf } from '@reprieve/i18n'
import { describeTransportError } from '../describe-transport-error.ts'
import { errorPageName, errorPagesPath } from '../partner-center/wire/error-page.ts'
import type { TransportError } from '../transport-error.ts'

/** What a control refuses, under the same codes as everywhere else. */
export type ControlRefusal =
  | Extract<OperationError, { readonly type: 'InvalidInput' }>
  | Extract<TransportError, { readonly type: 'BodyTooLarge' | 'MethodNotAllowed' }>
  | { readonly type: 'MalformedJson' | 'RouteNotFound' | 'UnsupportedMediaType' }

const statuses = {
  InvalidInput: 400,
  MalformedJson: 400,
  RouteNotFound: 404,
  MethodNotAllowed: 405,
  BodyTooLarge: 413,
  UnsupportedMediaType: 415,
} as const satisfies Record<ControlRefusal['type'], number>

/** The refusal as a problem document (RFC 9457), in the language of `X-Locale`. */
export function problemAnswer(refused: ControlRefusal, request: Request): Response {
  const locale = localeOf(request.headers.get('x-locale') ?? undefined)
  const isInput = refused.type === 'InvalidInput'
  const status = statuses[refused.type]
  const body = {
    type: `${errorPagesPath}/${errorPageName(refused.type)}`,
    title: isInput ? describeError(locale, refused) : describeTransportError(refused, locale),
    status,
    code: refused.type,
    ...(isInput && { detail: refused.problem, path: refused.path }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(refused.type === 'MethodNotAllowed' && { Allow: refused.allowed }),
    },
  })
}
