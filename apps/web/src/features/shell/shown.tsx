import { toShownAlone, withoutDirection } from '@reprieve/i18n/shown-text'

/**
 * A text that somebody else wrote, such as a name or an address, in a place of its own. An international domain is in
 * letters, and its ASCII form is in the tooltip.
 */
export function Shown({ text }: { readonly text: string }) {
  const shown = toShownAlone(text)
  const stored = withoutDirection(text)
  return <bdi title={stored === shown ? undefined : stored}>{shown}</bdi>
}
