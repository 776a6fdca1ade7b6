/** The mail that tells of a restored user and leads to its new password. */
export const mail = {
  subject: 'The account of {displayName} has been restored',
  introduction: 'The account of {displayName} at {tenantName} was restored by {restoredBy} on {restoredAt}.',
  userName: 'User name: {userPrincipalName}',
  passwordKept: 'The password is the one that the account had before.',
  passwordLink: 'The password can be seen once, through this link, until {expiresAt}:',
  showPassword: 'Show the password',
  mustChange: 'At the first sign-in a new password must be chosen.',
  handOver: 'Is this mail not about you? Hand the password over in person, and do not forward the mail.',
  unexpected: 'If you did not expect this mail, tell the administrator of {tenantName}.',
} as const
