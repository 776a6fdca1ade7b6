import { type Locale, languageTags, messages } from '@reprieve/i18n'
import type { Theme } from '../features/preferences/theme.ts'

/** In seconds. */
export const tryAgainAfter = 5

/**
 * A standalone document that needs no script and no directory and tries again by itself. Its texts come from the
 * catalogue.
 */
export function renderUnavailablePage(locale: Locale, theme: Theme, nonce: string): string {
  const { product, unavailable, unavailableText } = messages[locale].web.shell
  return `<!doctype html>
<html data-theme="${theme}" lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta content="width=device-width, initial-scale=1" name="viewport">
<meta content="${tryAgainAfter}" http-equiv="refresh">
<title>${unavailable} - ${product}</title>
<link href="/theme.css" rel="stylesheet">
<style nonce="${nonce}">
body { background: var(--colorNeutralBackground2); color: var(--colorNeutralForeground1); font-family: var(--fontFamilyBase); margin: 0; }
main { max-width: 60ch; padding: 48px 24px; }
</style>
</head>
<body>
<main>
<h1>${unavailable}</h1>
<p role="status">${unavailableText}</p>
</main>
</body>
</html>
`
}
