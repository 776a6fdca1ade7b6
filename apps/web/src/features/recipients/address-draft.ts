/** The addresses of a group, contact or shared mailbox as its form holds them. */
export interface AddressDraft {
  readonly displayName: string
  /** The address without its prefix; empty if there is none. */
  readonly primaryAddress: string
  /** One address on each line; mail addresses have no prefix. */
  readonly otherAddresses: string
}

const emptyDraft: AddressDraft = { displayName: '', primaryAddress: '', otherAddresses: '' }

/** The initial draft of the form: the existing values, or an empty draft for a new object. */
export const toDraft = (
  recipient: { readonly displayName: string; readonly proxyAddresses: readonly string[] } | null,
): AddressDraft =>
  recipient === null
    ? emptyDraft
    : {
        displayName: recipient.displayName,
        primaryAddress: withoutPrefix(recipient.proxyAddresses.find(isPrimaryMail) ?? ''),
        otherAddresses: otherAddressesOf(recipient.proxyAddresses).join('\n'),
      }

/** The addresses except the primary one, as they are shown. */
export const otherAddressesOf = (proxyAddresses: readonly string[]): readonly string[] =>
  proxyAddresses.filter((address) => !isPrimaryMail(address)).map(shown)

/** The draft's addresses as operations take them: a line without a prefix is a mail address. */
export function toProxyAddresses({ primaryAddress, otherAddresses }: AddressDraft): string[] {
  const primary = primaryAddress.trim()
  const others = otherAddresses
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return [
    ...(primary ? [`SMTP:${primary}`] : []),
    ...others.map((line) => (line.includes(':') ? line : `smtp:${line}`)),
  ]
}

const isPrimaryMail = (address: string): boolean => address.startsWith('SMTP:')

const withoutPrefix = (address: string): string => address.slice(address.indexOf(':') + 1)

const shown = (address: string): string => (address.startsWith('smtp:') ? withoutPrefix(address) : address)
