import type { Locale } from '@reprieve/i18n'
import { html, raw } from 'hono/html'
import { alert, renderPage, sayIn } from './page.ts'

export interface CodePage {
  readonly action: string
  readonly xsrf: string
  /** The contents of the field. */
  readonly code: string
  readonly problem: 'codeWrong' | 'codeCancelled' | 'failedText' | null
}

/** Renders the page that asks for the code on a device. */
export function renderCodePage(locale: Locale, { action, xsrf, code, problem }: CodePage): string {
  const say = sayIn(locale)
  const content = html`<p>${say('codeText')}</p>
${alert(problem && say(problem))}
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${xsrf}">
<label>${say('code')}
<input name="user_code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="32" required autofocus value="${code}"></label>
<div class="actions"><button class="main">${say('next')}</button></div>
</form>`
  return renderPage(locale, say('codeTitle'), content)
}

export interface CodeConfirmPage {
  readonly client: string
  readonly code: string
  /** The library's own form, which has the id `op.deviceConfirmForm` and only hidden fields. */
  readonly form: string
}

/** Renders the code again with the name of the client, because a link, and anybody who sends one, can lead here. */
export function renderCodeConfirmPage(locale: Locale, { client, code, form }: CodeConfirmPage): string {
  const say = sayIn(locale)
  const content = html`<p>${say('confirmText', { client })}</p>
<p class="code">${code}</p>
${raw(form)}
<div class="actions">
<button class="main" form="op.deviceConfirmForm">${say('goOn')}</button>
<button form="op.deviceConfirmForm" name="abort" value="yes">${say('cancel')}</button>
</div>`
  return renderPage(locale, say('confirmTitle'), content)
}

export function renderConnectedPage(locale: Locale, client: string): string {
  const say = sayIn(locale)
  return renderPage(locale, say('connectedTitle'), html`<p>${say('connectedText', { client })}</p>`)
}
