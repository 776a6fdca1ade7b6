/**
 * The name of a folder as Maildir++ stores it: modified UTF-7 (RFC 3501, 5.1.3). Control characters become hyphens, and
 * so do dots and slashes, which would start a subfolder or leave the mailbox. The name is cut off so that a file name
 * has room for more.
 */
export function toFolderName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[./\\\p{Cc}]/gu, '-')
    .trim()
  const characters = [...plain].slice(0, longestName)
  while (encode(characters.join('')).length > longestName) characters.pop()
  return encode(characters.join('').trim())
}

const longestName = 120

const encode = (text: string): string => text.replaceAll('&', '&-').replace(/[^\x20-\x7e]+/g, encodeRun)

const encodeRun = (run: string): string => {
  const bytes = Buffer.from(run, 'utf16le').swap16()
  return `&${bytes.toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`
}
