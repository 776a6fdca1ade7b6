import type { Locale } from '@reprieve/i18n'
import { html } from 'hono/html'
import { alert, renderPage, sayIn } from './page.ts'

export interface SignInPage {
  /** The path of the page, without a slash at the end. */
  readonly path: string
  readonly client: string
  /** The contents of the user name field. */
  readonly userName: string
  readonly problem: string | null
  /** Where a new password can be set, if that is required. */
  readonly adminCenterUrl: string | null
}

export function renderSignInPage(locale: Locale, page: SignInPage): string {
  const say = sayIn(locale)
  const content = html`<p class="quiet">${say('signInTo', { client: page.client })}</p>
${alert(page.problem)}
${page.adminCenterUrl && html`<p><a href="${page.adminCenterUrl}">${say('toAdminCenter')}</a></p>`}
<form method="post" action="${page.path}/sign-in">
<label>${say('userName')}
<input name="userName" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="256" required value="${page.userName}"${page.userName === '' && html` autofocus`}></label>
<label>${say('password')}
<input name="password" type="password" autocomplete="current-password" maxlength="1024" required${page.userName !== '' && html` autofocus`}></label>
<div class="actions">
<button class="main">${say('signIn')}</button>
<button formaction="${page.path}/cancel" formnovalidate>${say('cancel')}</button>
</div>
</form>`
  return renderPage(locale, say('signIn'), content)
}
