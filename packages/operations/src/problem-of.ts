import type { z } from 'zod'

/** Describes what is wrong with a value in our own words. A library's words address developers, and change with it. */
export function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return wrong
  if (!isOfLibrary.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? missing : (types[issue.expected] ?? wrong)
    case 'too_big':
      return `is too ${long[issue.origin] ?? 'large'}: at most ${String(issue.maximum)}`
    case 'too_small':
      return `is too ${short[issue.origin] ?? 'small'}: at least ${String(issue.minimum)}`
    case 'invalid_value':
      return `has to be one of: ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `has members that are not known: ${issue.keys.join(', ')}`
    default:
      return wrong
  }
}

// A schema that describes the problem itself has done so in our words.
const isOfLibrary = /^(?:Invalid |Too (?:big|small): |Unrecognized )/

const wrong = 'does not have the form that it has to have'
const missing = 'is missing'

const types: Readonly<Record<string, string>> = {
  string: 'has to be a text',
  number: 'has to be a number',
  int: 'has to be a whole number',
  boolean: 'has to be true or false',
  array: 'has to be a list',
  object: 'has to be an object',
  date: 'has to be a moment in time',
}

const long: Readonly<Record<string, string>> = { string: 'long', array: 'long' }
const short: Readonly<Record<string, string>> = { string: 'short', array: 'short' }
