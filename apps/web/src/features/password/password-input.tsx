import { Input, ToggleButton } from '@fluentui/react-components'
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons'
import { type ComponentProps, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'

type PasswordInputProps = Omit<ComponentProps<typeof Input>, 'type' | 'contentAfter'>

/** A field for a password, with a button that shows what is typed: nobody has to type it blindly where nobody looks on. */
export function PasswordInput(props: PasswordInputProps) {
  const t = useTranslations('web.passwordInput')
  const [isShown, setShown] = useState(false)
  return (
    <Input
      {...props}
      autoCapitalize="none"
      contentAfter={
        <ToggleButton
          appearance="transparent"
          aria-label={t('show')}
          checked={isShown}
          icon={isShown ? <EyeOff20Regular /> : <Eye20Regular />}
          onClick={() => setShown(!isShown)}
          size="small"
          title={t('show')}
          type="button"
        />
      }
      // Some browsers have the text of other fields checked by a service elsewhere.
      spellCheck={false}
      type={isShown ? 'text' : 'password'}
    />
  )
}
