/** The mail about a restored user, with the link to its password, and the test mail. */
export const mail = {
  subject: 'The account of {displayName} has been restored',
  introduction:
    'The account of {displayName} at {tenantName} has been restored. {sentBy} had this message sent to you.',
  userName: 'User name: {userPrincipalName}',
  passwordLink: 'This link shows the password once, until {expiresAt}:',
  showPassword: 'Show the password',
  mayHaveToChange: 'You may be asked to choose a new password at the first sign-in.',
  handOver: 'Is the account not yours? Hand the password over in person instead of forwarding this message.',
  unexpected: 'If you did not expect this message, tell the administrator of {tenantName}.',
  testSubject: '{tenantName}: a test mail',
  test: 'This is a test. Mail that {tenantName} sends reaches this address, and nothing has happened.',
  whyTest: 'You get this because you had it sent in the admin center.',
} as const
