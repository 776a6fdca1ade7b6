import { type Locale, languageTags } from '@reprieve/i18n'

const buttonStyle =
  'display:inline-block;padding:10px 20px;border-radius:4px;background:#0f6cbd;color:#ffffff;text-decoration:none;font-weight:600'

/**
 * Builds the HTML of a mail around parts that are markup already. It declares that a dark mail program may invert the
 * colours, so that the program need not guess.
 */
export const toPage = (locale: Locale, title: string, parts: readonly string[]): string => `<!doctype html>
<html lang="${languageTags[locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:1.5;color:#242424;background:#ffffff">
<div style="max-width:560px">
${parts.join('\n')}
</div>
</body>
</html>
`

export const toParagraph = (text: string): string => `<p>${escapeHtml(text)}</p>`

export const toList = (lines: readonly string[]): string =>
  `<ul style="padding-left:20px">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`

export const toButton = (link: string, text: string): string =>
  `<p><a href="${escapeHtml(link)}" style="${buttonStyle}">${escapeHtml(text)}</a></p>`

// A name with a line break must not look like a paragraph of ours.
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
