import type { Locale } from '@reprieve/i18n'
import { html } from 'hono/html'
import { renderPage, sayIn } from './page.ts'

export interface ConsentPage {
  /** The path of the page, without a slash at the end. */
  readonly path: string
  readonly client: string
  readonly user: string
  /** Whether the client will also learn who the person is. */
  readonly mayKnow: boolean
  readonly mayStay: boolean
}

export function renderConsentPage(locale: Locale, page: ConsentPage): string {
  const say = sayIn(locale)
  const content = html`<p>${say('consentAs', { user: page.user })}</p>
<ul>
<li>${say('mayAct')}</li>
${page.mayKnow && html`<li>${say('mayKnow')}</li>`}
${page.mayStay && html`<li>${say('mayStay')}</li>`}
</ul>
<form method="post" action="${page.path}/consent">
<div class="actions">
<button class="main">${say('allow')}</button>
<button formaction="${page.path}/cancel">${say('deny')}</button>
</div>
</form>`
  return renderPage(locale, say('consentTitle', { client: page.client }), content)
}
