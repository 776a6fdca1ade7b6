import { closest, distance } from 'fastest-levenshtein'
import { settingNames } from './settings.ts'

/** Variables of the tests and of the pictures for the README. */
const readByTools = ['REPRIEVE_CHROMIUM'] as const

export const knownNames: readonly string[] = [...settingNames, ...readByTools]

// More letters apart, two names have nothing to do with each other.
const mostLettersApart = 6

/**
 * A problem for every name that begins with `REPRIEVE_` and is none of ours: a misspelt setting would leave its default in
 * force, and nobody would know. Names without this beginning belong to other programs too, so they cannot be judged.
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
