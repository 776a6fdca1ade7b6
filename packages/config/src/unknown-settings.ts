import { closest, distance } from 'fastest-levenshtein'
import { settingNames } from './settings.ts'

/** Variables that only the tests and the pictures of the README read. */
const readByTools = ['REPRIEVE_CHROMIUM'] as const

export const knownNames: readonly string[] = [...settingNames, ...readByTools]

// Names that differ by more letters are unrelated.
const mostLettersApart = 6

/**
 * Reports every name that begins with `REPRIEVE_` and is unknown: a misspelt setting would silently leave its default
 * in force. Other names may belong to other programs, so they cannot be judged.
 */
export const problemsOfUnknown = (environment: Readonly<Record<string, string | undefined>>): string[] =>
  Object.keys(environment)
    .filter((name) => /^REPRIEVE_/i.test(name) && environment[name] && !knownNames.includes(name))
    .map((name) => {
      const nearest = closest(name.toUpperCase(), knownNames)
      const isNear = distance(name.toUpperCase(), nearest) <= mostLettersApart
      const advice = isNear ? `did you mean ${nearest}?` : 'correct the name, or remove it'
      return `${name} is not a setting: ${advice} (.env.example has them all)`
    })
