import type { statements } from '@reprieve/db'
import type { DoneImportRow, ImportRow, LoggedRow } from './import-row.ts'

type OfRow = Pick<statements.JobRowRow, 'tenantId' | 'jobId' | 'row'>

/** The row of the log. Of people who are here it keeps the names alone, and a password of nobody. */
export const toLogRow = (
  ofRow: OfRow,
  { input, outcome, userId, error }: DoneImportRow,
): statements.JobRowRow => ({
  ...ofRow,
  userId: userId ?? '',
  input: toLogged(input, outcome),
  outcome,
  result: error,
})

function toLogged(input: ImportRow, outcome: DoneImportRow['outcome']): LoggedRow {
  const nobody = { kind: input.kind, name: null, userPrincipalName: null }
  switch (input.kind) {
    case 'missing':
      return { ...nobody, line: null }
    case 'unreadable':
      return { ...nobody, line: input.line, column: input.column, problem: input.problem }
    case 'group':
      return { ...nobody, line: input.line, name: input.group.displayName }
    case 'belonging':
      return { ...nobody, line: input.line, name: input.name }
    case 'person':
    case 'refused': {
      const { passwordHash: _never, ...person } = input.person
      return {
        kind: input.kind,
        line: input.line,
        name: person.displayName,
        userPrincipalName: person.userPrincipalName,
        ...(outcome === 'refused' && { person }),
      }
    }
  }
}
