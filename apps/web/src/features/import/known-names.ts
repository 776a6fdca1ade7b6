/** What is wrong with a line, as the readers of files say it. */
const lineProblems = [
  'encoding',
  'malformed',
  'too-large',
  'characters',
  'not-a-description',
  'no-name',
  'not-yes-or-no',
] as const
type LineProblem = (typeof lineProblems)[number]

export const isLineProblem = (text: string): text is LineProblem =>
  lineProblems.some((known) => known === text)

/** The members of a user or a group that an import can change. */
const importedMembers = [
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
  'manager',
  'licences',
  'roles',
  'hold',
] as const
type ImportedMember = (typeof importedMembers)[number]

export const isImportedMember = (text: string): text is ImportedMember =>
  importedMembers.some((known) => known === text)
