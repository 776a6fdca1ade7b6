/** `system` follows the machine's settings for darkness and contrast. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'reprieve.theme'

export const toTheme = (text: string | undefined): Theme => themes.find((theme) => theme === text) ?? 'system'
