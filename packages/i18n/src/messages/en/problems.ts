/**
 * What can be wrong with an input, as `problemOf` of the operations says it. Errors carry the English text, which is as stable
 * as a code: `describeProblem` finds the other languages by it.
 */
export const problems = {
  wrongForm: 'does not have the form that it has to have',
  missing: 'is missing',
  text: 'has to be a text',
  number: 'has to be a number',
  wholeNumber: 'has to be a whole number',
  trueOrFalse: 'has to be true or false',
  list: 'has to be a list',
  object: 'has to be an object',
  moment: 'has to be a moment in time',
  tooLong: 'is too long: at most {limit}',
  tooLarge: 'is too large: at most {limit}',
  tooShort: 'is too short: at least {limit}',
  tooSmall: 'is too small: at least {limit}',
  oneOf: 'has to be one of: {values}',
  unknownMember: 'is not a member that is known here',
  repeatedMember: 'is there more than once',
  otherPassword: 'is not the password of this user',
  unknownMembers: 'has members that are not known: {members}',
  characters: 'has characters that cannot be',
  noMailAddress: 'is no e-mail address',
  invisible: 'has invisible characters or characters that turn the text round',
  noCountry: 'is no country of ISO 3166',
  noCountryButBritain: 'is no country of ISO 3166: GB?',
  alsoAssigned: 'has a product that is also to be assigned',
  needsPassword: 'needs a password',
  inRowAlready: 'is in row {row} already',
  https: 'must begin with https://',
} as const
