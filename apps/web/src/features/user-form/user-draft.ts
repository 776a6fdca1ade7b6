/** The values of a user's form. An empty text means that the user has no such value. */
export interface UserDraft {
  readonly firstName: string
  readonly lastName: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly usageLocation: string
  readonly phoneNumber: string
  readonly signInBlocked: boolean
}

export const newUserDraft = (domain: string): UserDraft => ({
  firstName: '',
  lastName: '',
  displayName: '',
  userPrincipalName: `@${domain}`,
  usageLocation: '',
  phoneNumber: '',
  signInBlocked: false,
})

/** The draft with a part of the name changed. The display name follows unless somebody has typed another one. */
export function withNamePart(
  draft: UserDraft,
  part: { readonly firstName: string } | { readonly lastName: string },
): UserDraft {
  const changed = { ...draft, ...part }
  return draft.displayName === nameOf(draft) ? { ...changed, displayName: nameOf(changed) } : changed
}

const nameOf = ({ firstName, lastName }: UserDraft): string =>
  [firstName.trim(), lastName.trim()].filter(Boolean).join(' ')

/** The draft as operations take it. Empty values are cleared. */
export const toProfile = (draft: UserDraft) => ({
  displayName: draft.displayName.trim(),
  userPrincipalName: draft.userPrincipalName.trim(),
  firstName: draft.firstName.trim() || null,
  lastName: draft.lastName.trim() || null,
  usageLocation: draft.usageLocation || null,
  phoneNumber: draft.phoneNumber.trim() || null,
  signInBlocked: draft.signInBlocked,
})
