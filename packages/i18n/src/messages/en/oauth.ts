/** The pages of the authorization server, on which people allow applications to act for them. */
export const oauth = {
  signIn: 'Sign in',
  signInTo: 'to go on to {client}',
  userName: 'User name',
  password: 'Password',
  cancel: 'Cancel',
  refused: 'The user name or the password is wrong, or this account may not sign in.',
  slowedDown: 'Too many tries. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  otherOrganisation:
    'This account belongs to another organisation than the application. Use another account.',
  mustChangePassword:
    'You have to set a new password first. Do so in the admin center, then sign in here again.',
  toAdminCenter: 'Go to the admin center',
  consentTitle: 'Allow {client} to act for you?',
  consentAs: 'You are signed in as {user}. The application will be able to:',
  mayAct: 'see and change in the directory what your roles allow you to',
  mayKnow: 'know your name and your user name',
  mayStay: 'go on when you are not there, until your password changes',
  allow: 'Allow',
  deny: 'Do not allow',
  codeTitle: 'Connect a device',
  codeText: 'Enter the code that the device or program shows you.',
  code: 'Code',
  next: 'Next',
  codeWrong: 'This code is wrong, has expired or was used already. Check it, or have a new one shown.',
  codeCancelled: 'Nothing was connected.',
  deviceMessage: 'To sign in, open {url} in a web browser and enter the code {code}.',
  confirmTitle: 'Is this the code you see?',
  confirmText:
    '{client} wants to act for you. Go on only if you have started it yourself and it shows this code.',
  goOn: 'Yes, go on',
  connectedTitle: 'Connected',
  connectedText: 'You can close this page and go on in {client}.',
  failedTitle: 'This did not work',
  failedText:
    'Go back to the application and start again. If it goes on, tell whoever runs it what it says here.',
  expired:
    'This page has expired, or was opened in another browser. Go back to the application and start again.',
} as const
