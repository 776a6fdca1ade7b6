import { Button, DrawerBody, DrawerFooter, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslations } from '../../i18n/use-translations.ts'

interface GoneStepProps {
  readonly because: 'UserNotFound' | 'UserNotDeleted'
  readonly onClose: () => void
  readonly onNext: (() => void) | null
}

/** The user can no longer be restored: the window has ended meanwhile, or somebody else was faster. */
export function GoneStep({ because, onClose, onNext }: GoneStepProps) {
  const t = useTranslations('web.restore')
  return (
    <>
      <DrawerBody>
        <MessageBar intent={because === 'UserNotFound' ? 'error' : 'info'} layout="multiline">
          <MessageBarBody>{t(`gone.${because}`)}</MessageBarBody>
        </MessageBar>
      </DrawerBody>
      <DrawerFooter>
        {onNext && (
          <Button appearance="primary" onClick={onNext}>
            {t('nextUser')}
          </Button>
        )}
        <Button appearance={onNext ? 'secondary' : 'primary'} onClick={onClose}>
          {t('close')}
        </Button>
      </DrawerFooter>
    </>
  )
}
