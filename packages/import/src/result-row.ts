import type { ImportedPerson } from '@reprieve/domain/import'

/** The columns of a result file. The first ones are those that an import reads, so that it can be corrected and imported. */
export const resultColumns = [
  'externalId',
  'userPrincipalName',
  'displayName',
  'firstName',
  'lastName',
  'usageLocation',
  'phoneNumber',
  'jobTitle',
  'department',
  'office',
  'mobilePhone',
  'employeeId',
  'preferredLanguage',
  'signInBlocked',
  'proxyAddresses',
  'line',
  'outcome',
  'userId',
  'reason',
] as const

/** The outcome of a row of a file. Only those with the outcome `refused` are read when the result is imported. */
export interface ResultRow {
  /** Null if the row says nothing that can be used. Members that are absent leave their cells empty. */
  readonly person: Partial<ImportedPerson> | null
  readonly line: number | null
  readonly outcome: string
  readonly userId: string | null
  readonly reason: string
}

/** The cells of a row under {@link resultColumns}; addresses have a plus sign between them. */
export const toResultCells = ({ person, line, outcome, userId, reason }: ResultRow): readonly unknown[] =>
  resultColumns.map((column) => {
    switch (column) {
      case 'line':
        return line
      case 'outcome':
        return outcome
      case 'userId':
        return userId
      case 'reason':
        return reason
      case 'proxyAddresses':
        return person?.proxyAddresses?.join('+')
      default:
        return person?.[column]
    }
  })
