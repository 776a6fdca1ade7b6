export interface RetentionSettings {
  readonly retentionDays: number
  readonly purgeGuardUsers: number
  readonly purgeGuardPercent: number
  readonly deletionGuardUsers: number
  readonly deletionGuardPercent: number
}

/** The settings as their form holds them: numbers as they were typed. */
export type RetentionDraft = { readonly [Name in keyof RetentionSettings]: string }

/** Smallest and largest value of each setting. */
export const retentionLimits = {
  retentionDays: [1, 180],
  purgeGuardUsers: [0, 1_000_000],
  purgeGuardPercent: [0, 100],
  deletionGuardUsers: [0, 1_000_000],
  deletionGuardPercent: [0, 100],
} as const satisfies { readonly [Name in keyof RetentionSettings]: readonly [number, number] }

const retentionNames = Object.keys(retentionLimits) as readonly (keyof RetentionSettings)[]

export const toRetentionDraft = (settings: RetentionSettings): RetentionDraft => ({
  retentionDays: String(settings.retentionDays),
  purgeGuardUsers: String(settings.purgeGuardUsers),
  purgeGuardPercent: String(settings.purgeGuardPercent),
  deletionGuardUsers: String(settings.deletionGuardUsers),
  deletionGuardPercent: String(settings.deletionGuardPercent),
})

/** The typed number; null if it is not a number or is out of its limits. */
export function numberOf(name: keyof RetentionSettings, text: string): number | null {
  const [least, most] = retentionLimits[name]
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}

/** The settings that the form changes. Unchanged ones that were never set keep the installation's default. */
export function changesOf(
  before: RetentionSettings,
  draft: RetentionDraft,
): Partial<Record<keyof RetentionSettings, number>> | null {
  const changes: Partial<Record<keyof RetentionSettings, number>> = {}
  for (const name of retentionNames) {
    const number = numberOf(name, draft[name])
    if (number === null) return null
    if (number !== before[name]) changes[name] = number
  }
  return changes
}
