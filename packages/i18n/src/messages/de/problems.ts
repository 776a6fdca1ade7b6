import type { problems as english } from '../en/problems.ts'
import type { Translation } from '../translation.ts'

export const problems = {
  wrongForm: 'hat nicht die Form, die es haben muss',
  missing: 'fehlt',
  text: 'muss ein Text sein',
  number: 'muss eine Zahl sein',
  wholeNumber: 'muss eine ganze Zahl sein',
  trueOrFalse: 'muss true oder false sein',
  list: 'muss eine Liste sein',
  object: 'muss ein Objekt sein',
  moment: 'muss ein Zeitpunkt sein',
  tooLong: 'ist zu lang: höchstens {limit}',
  tooLarge: 'ist zu groß: höchstens {limit}',
  tooShort: 'ist zu kurz: mindestens {limit}',
  tooSmall: 'ist zu klein: mindestens {limit}',
  oneOf: 'muss eines von diesen sein: {values}',
  unknownMembers: 'hat unbekannte Mitglieder: {members}',
  characters: 'enthält unzulässige Zeichen',
  noMailAddress: 'ist keine E-Mail-Adresse',
  invisible: 'enthält unsichtbare Zeichen oder Zeichen, die den Text umdrehen',
  noCountry: 'ist kein Land nach ISO 3166',
  noCountryButBritain: 'ist kein Land nach ISO 3166: GB?',
  alsoAssigned: 'enthält ein Produkt, das auch zugewiesen werden soll',
  needsPassword: 'braucht ein Kennwort',
  inRowAlready: 'steht schon in Zeile {row}',
  https: 'muss mit https:// beginnen',
} as const satisfies Translation<typeof english>
