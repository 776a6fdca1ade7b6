import { type Theme as Tokens, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens'

const rule = (selector: string, tokens: Tokens, scheme: 'light' | 'dark'): string =>
  `${selector}{color-scheme:${scheme};${Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`

/**
 * The Fluent themes as custom properties of the root element, chosen by its `data-theme`. In a style sheet, so that the
 * first paint has the right colours and no theme is sent as script.
 */
export function themeStyleSheet(): string {
  const system = ':root[data-theme=system]'
  return [
    rule(':root', webLightTheme, 'light'),
    rule(':root[data-theme=dark]', webDarkTheme, 'dark'),
    rule(':root[data-theme=contrast]', teamsHighContrastTheme, 'dark'),
    `@media (prefers-color-scheme:dark){${rule(system, webDarkTheme, 'dark')}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){${rule(system, teamsHighContrastTheme, 'dark')}}`,
  ].join('\n')
}
