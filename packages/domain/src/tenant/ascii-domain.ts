// The web platform's URL, which browsers and servers share. It is declared here so that nothing else of a platform is
// visible.
declare const URL: {
  new (url: string): { readonly hostname: string }
  canParse(url: string): boolean
}

/** ASCII form of a domain, lower-cased (R9, R11); null for a text that is not a domain name. */
export function asciiDomain(domain: string): string | null {
  const ascii = isAscii(domain) ? domain.toLowerCase() : throughUrl(domain)
  return ascii !== null && ascii.length <= 253 && domainPattern.test(ascii) ? ascii : null
}

export function isAscii(text: string): boolean {
  return asciiPattern.test(text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins with control characters
const asciiPattern = /^[\u0000-\u007f]*$/
const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
// The URL parser drops ignorable characters silently, so that two different texts would become one domain.
const notInDomainPattern = /[\s/?#@:%\\[\]\p{Default_Ignorable_Code_Point}]/u

function throughUrl(domain: string): string | null {
  const url = `http://${domain}`
  if (notInDomainPattern.test(domain) || !URL.canParse(url)) return null
  return new URL(url).hostname
}
