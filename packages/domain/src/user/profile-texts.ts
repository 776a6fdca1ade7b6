/** Members of a profile that no rule rests on; they stay with a deleted user and come back with it (R30). */
export const profileTexts = [
  'jobTitle',
  'department',
  'office',
  'mobilePhone',
  'employeeId',
  'preferredLanguage',
] as const
export type ProfileText = (typeof profileTexts)[number]

/** In UTF-16 code units, for each profile text but the language tag. */
export const profileTextMaxLength = 128

/** In characters of ASCII: as long as BCP 47 asks everybody to take. */
export const languageTagMaxLength = 35

/** Null for what is not known. */
export type ProfileTexts = { readonly [Name in ProfileText]: string | null }

export const noProfileTexts: ProfileTexts = {
  jobTitle: null,
  department: null,
  office: null,
  mobilePhone: null,
  employeeId: null,
  preferredLanguage: null,
}

/** The profile texts among the members of `given`; what is absent or undefined there is as in `otherwise`. */
export function profileTextsOf(
  given: { readonly [Name in ProfileText]?: string | null | undefined },
  otherwise: ProfileTexts = noProfileTexts,
): ProfileTexts {
  const of = (name: ProfileText): string | null => {
    const text = given[name]
    return text === undefined ? otherwise[name] : text
  }
  return {
    jobTitle: of('jobTitle'),
    department: of('department'),
    office: of('office'),
    mobilePhone: of('mobilePhone'),
    employeeId: of('employeeId'),
    preferredLanguage: of('preferredLanguage'),
  }
}

/** A language tag of BCP 47 in its usual spelling, such as `nl-NL`; null for a text that is none. */
export function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null
  }
}
