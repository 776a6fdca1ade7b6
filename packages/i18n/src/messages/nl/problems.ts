import type { problems as english } from '../en/problems.ts'
import type { Translation } from '../translation.ts'

export const problems = {
  wrongForm: 'heeft niet de vorm die het moet hebben',
  missing: 'ontbreekt',
  text: 'moet een tekst zijn',
  number: 'moet een getal zijn',
  wholeNumber: 'moet een geheel getal zijn',
  trueOrFalse: 'moet true of false zijn',
  list: 'moet een lijst zijn',
  object: 'moet een object zijn',
  moment: 'moet een tijdstip zijn',
  tooLong: 'is te lang: hoogstens {limit}',
  tooLarge: 'is te groot: hoogstens {limit}',
  tooShort: 'is te kort: minstens {limit}',
  tooSmall: 'is te klein: minstens {limit}',
  oneOf: 'moet een van deze zijn: {values}',
  unknownMembers: 'heeft onderdelen die niet bekend zijn: {members}',
  characters: 'bevat tekens die niet kunnen',
  noMailAddress: 'is geen e-mailadres',
  invisible: 'bevat onzichtbare tekens of tekens die de tekst omdraaien',
  noCountry: 'is geen land van ISO 3166',
  noCountryButBritain: 'is geen land van ISO 3166: GB?',
  alsoAssigned: 'bevat een product dat ook moet worden toegewezen',
  needsPassword: 'heeft een wachtwoord nodig',
  inRowAlready: 'staat al in rij {row}',
  https: 'moet met https:// beginnen',
} as const satisfies Translation<typeof english>
