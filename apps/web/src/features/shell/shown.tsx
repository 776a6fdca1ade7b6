import { toShownAlone, withoutDirection } from '@reprieve/i18n/shown-text'

/**
 * Shows a text that somebody else wrote, such as a name or an address, isolated from its surroundings. An international
 * domain is shown in its letters, with its ASCII form in the tooltip.
 */
export function Shown({ text }: { readonly text: string }) {
  const shown = toShownAlone(text)
  const stored = withoutDirection(text)
  return <bdi title={stored === shown ? undefined : stored}>{shown}</bdi>
}
