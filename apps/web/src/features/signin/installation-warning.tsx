'use client'

import { MessageBar, MessageBarBody } from '@fluentui/react-components'

/** Warns people who sign in about a problem of the whole installation. */
export function InstallationWarning({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}
