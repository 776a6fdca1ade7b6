/** The sections of the settings. Each has its own address. */
export const settingsSections = ['domains', 'retention'] as const
export type SettingsSection = (typeof settingsSections)[number]
