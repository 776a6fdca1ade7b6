import { type Theme as Tokens, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens'

/** How rows and places show that the pointer is on them, or that they are selected. */
const emphasis = {
  byShade:
    '--emphasisHover:var(--colorNeutralBackground1Hover);--emphasisChosen:var(--colorNeutralBackground1Selected);--emphasisOutline:transparent',
  // In high contrast, a shade would require other colours for everything on it.
  byOutline:
    '--emphasisHover:transparent;--emphasisChosen:transparent;--emphasisOutline:var(--colorCompoundBrandStroke)',
} as const

const rule = (selector: string, tokens: Tokens, scheme: 'light' | 'dark'): string =>
  `${selector}{color-scheme:${scheme};${tokens === teamsHighContrastTheme ? emphasis.byOutline : emphasis.byShade};${Object.entries(
    tokens,
  )
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`

/**
 * The Fluent themes as custom properties of the root element, selected by its `data-theme`. They are a style sheet, so
 * that the first paint has the right colours and no theme is sent as script.
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
