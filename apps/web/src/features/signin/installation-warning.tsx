'use client'

import { MessageBar, MessageBarBody } from '@fluentui/react-components'

/** Tells whoever comes to sign in what is wrong with the installation as a whole. */
export function InstallationWarning({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}
