import type { Locale } from '@reprieve/i18n'
import { html } from 'hono/html'
import { renderPage, sayIn } from './page.ts'

/** Renders a page that says what to do. `code` and `detail` are the protocol's, for the author of the application. */
export function renderFailurePage(
  locale: Locale,
  { text, code, detail }: { text: 'failedText' | 'expired'; code: string; detail: string | undefined },
): string {
  const say = sayIn(locale)
  const content = html`<p>${say(text)}</p>
<p class="quiet">${code}${detail && html`: ${detail}`}</p>`
  return renderPage(locale, say('failedTitle'), content)
}
