import { formatMessage, type Locale, languageTags, type MessageKey, type MessageValues } from '@reprieve/i18n'
import { html } from 'hono/html'

export type Html = ReturnType<typeof html>

type Name = Extract<MessageKey, `oauth.${string}`> extends `oauth.${infer Text}` ? Text : never

/** Translates a text of the pages into one language. */
export type Say = (name: Name, values?: MessageValues) => string

export const sayIn =
  (locale: Locale): Say =>
  (name, values) =>
    formatMessage(locale, `oauth.${name}`, values)

/** Renders a whole page with one card in the middle. It needs no script and loads nothing but its style. */
export const renderPage = (locale: Locale, title: string, content: Html): string =>
  String(html`<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Reprieve</title>
<link rel="stylesheet" href="/oauth2/style.css">
</head>
<body>
<main>
<p class="brand">Reprieve</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`)

/** The failure of the last try, which screen readers announce at once. */
export const alert = (text: string | null): Html =>
  html`${text && html`<p class="bad" role="alert">${text}</p>`}`
