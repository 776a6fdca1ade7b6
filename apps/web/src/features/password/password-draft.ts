export interface Password {
  readonly value: string
  readonly generated: boolean
  readonly mustChange: boolean
}

/** What was chosen about a password; kept while another step is seen. */
export interface PasswordDraft {
  readonly mode: 'generate' | 'type'
  readonly typed: string
  readonly mustChange: boolean
}

export const newPasswordDraft: PasswordDraft = { mode: 'generate', typed: '', mustChange: true }

export const shortestPassword = 8

/** Whether there is nothing yet that the server need be asked about. */
export const isTooShort = ({ mode, typed }: PasswordDraft): boolean =>
  mode === 'type' && typed.length < shortestPassword
