export interface Password {
  readonly value: string
  readonly generated: boolean
  readonly mustChange: boolean
}

/** The choices about a password, kept while another step is shown. */
export interface PasswordDraft {
  readonly mode: 'generate' | 'type'
  readonly typed: string
  readonly mustChange: boolean
}

export const newPasswordDraft: PasswordDraft = { mode: 'generate', typed: '', mustChange: true }

export const shortestPassword = 8

/** Whether the password is still too short to be worth checking by the server. */
export const isTooShort = ({ mode, typed }: PasswordDraft): boolean =>
  mode === 'type' && typed.length < shortestPassword
