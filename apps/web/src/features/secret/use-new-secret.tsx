import { type ReactNode, useState } from 'react'
import { type NewSecret, NewSecretDialog } from './new-secret-dialog.tsx'

/** Shows a secret once. It is forgotten as soon as its dialog is closed, after which `onClosed` is called. */
export function useNewSecret(onClosed: () => void): {
  readonly show: (made: NewSecret) => void
  readonly newSecret: ReactNode
} {
  const [made, setMade] = useState<NewSecret | null>(null)
  const close = () => {
    setMade(null)
    onClosed()
  }
  return { show: setMade, newSecret: made && <NewSecretDialog made={made} onClose={close} /> }
}
