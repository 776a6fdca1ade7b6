/** The sections of the settings, each with an address of its own. */
export const settingsSections = ['domains', 'retention'] as const
export type SettingsSection = (typeof settingsSections)[number]
