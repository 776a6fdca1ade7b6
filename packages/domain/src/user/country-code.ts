/** Whether a text is a two-letter code of ISO 3166-1, in capitals. */
export const isCountryCode = (text: string): boolean => codes.has(text)

// Grouped by first letter, which keeps the list short.
const secondLetters = {
  A: 'DEFGILMOQRSTUWXZ',
  B: 'ABDEFGHIJLMNOQRSTVWYZ',
  C: 'ACDFGHIKLMNORUVWXYZ',
  D: 'EJKMOZ',
  E: 'CEGHRST',
  F: 'IJKMOR',
  G: 'ABDEFGHILMNPQRSTUWY',
  H: 'KMNRTU',
  I: 'DELMNOQRST',
  J: 'EMOP',
  K: 'EGHIMNPRWYZ',
  L: 'ABCIKRSTUVY',
  M: 'ACDEFGHKLMNOPQRSTUVWXYZ',
  N: 'ACEFGILOPRUZ',
  O: 'M',
  P: 'AEFGHKLMNRSTWY',
  Q: 'A',
  R: 'EOSUW',
  S: 'ABCDEGHIJKLMNORSTVXYZ',
  T: 'CDFGHJKLMNORTVWZ',
  U: 'AGMSYZ',
  V: 'ACEGINU',
  W: 'FS',
  Y: 'ET',
  Z: 'AMW',
} as const

/** The two-letter codes of ISO 3166-1, in alphabetical order. */
export const countryCodes: readonly string[] = Object.entries(secondLetters).flatMap(([first, seconds]) =>
  [...seconds].map((second) => first + second),
)

const codes: ReadonlySet<string> = new Set(countryCodes)
