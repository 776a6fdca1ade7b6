/** Members of a profile on which no rule depends. They stay with a deleted user and come back with it (R30). */
export const profileTexts = [
  'jobTitle',
  'department',
  'office',
  'mobilePhone',
  'employeeId',
  'preferredLanguage',
] as const
export type ProfileText = (typeof profileTexts)[number]

/** Maximum length in UTF-16 code units of every profile text except the language tag. */
export const profileTextMaxLength = 128

/** Maximum length in ASCII characters: the length that BCP 47 requires everybody to support. */
export const languageTagMaxLength = 35

/** The profile texts of a user. Null means unknown. */
export type ProfileTexts = { readonly [Name in ProfileText]: string | null }

export const noProfileTexts: ProfileTexts = {
  jobTitle: null,
  department: null,
  office: null,
  mobilePhone: null,
  employeeId: null,
  preferredLanguage: null,
}

/** The profile texts of `given`. One that is absent or undefined there is taken from `otherwise`. */
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

/** A BCP 47 language tag in its usual spelling, such as `nl-NL`; null if the text is not a language tag. */
export function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null
  }
}
