import { localeOf } from '@reprieve/i18n'
import { type Client, type ErrorOut, errors, type KoaContextWithOIDC } from 'oidc-provider'
import {
  type CodePage,
  renderCodeConfirmPage,
  renderCodePage,
  renderConnectedPage,
} from './pages/device-pages.ts'
import { renderFailurePage } from './pages/failure-page.ts'
import { pageHeaders } from './pages/headers.ts'

/** The pages that the library shows by itself, in our design. */
export const pageSources = {
  code(ctx: KoaContextWithOIDC, _form: string, _out?: ErrorOut, error?: Error): void {
    const xsrf = ctx.oidc.session?.state?.secret
    const code = error !== undefined && 'userCode' in error ? error.userCode : ''
    show(
      ctx,
      renderCodePage(localeOfRequest(ctx), {
        action: '/oauth2/device',
        xsrf: typeof xsrf === 'string' ? xsrf : '',
        code: typeof code === 'string' ? code : '',
        problem: error === undefined ? null : problemOf(error),
      }),
    )
  },
  confirm(ctx: KoaContextWithOIDC, form: string, client: Client, _device: unknown, code: string): void {
    show(ctx, renderCodeConfirmPage(localeOfRequest(ctx), { client: nameOf(client), code, form }))
  },
  connected(ctx: KoaContextWithOIDC): void {
    show(ctx, renderConnectedPage(localeOfRequest(ctx), nameOf(ctx.oidc.client)))
  },
  failure(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): void {
    const text = error instanceof errors.SessionNotFound ? 'expired' : 'failedText'
    const detail = out.error_description
    show(ctx, renderFailurePage(localeOfRequest(ctx), { text, code: out.error, detail }))
  },
}

const localeOfRequest = (ctx: KoaContextWithOIDC) => localeOf(ctx.get('accept-language'))

const nameOf = (client: Client | undefined): string => client?.clientName ?? client?.clientId ?? ''

function show(ctx: KoaContextWithOIDC, page: string): void {
  ctx.set(pageHeaders())
  ctx.body = page
}

// The library throws errors of classes that it does not export.
const wrongCode = ['NoCodeError', 'NotFoundError', 'ExpiredError', 'AlreadyUsedError']

function problemOf({ name }: Error): CodePage['problem'] {
  if (wrongCode.includes(name)) return 'codeWrong'
  return name === 'AbortedError' ? 'codeCancelled' : 'failedText'
}
