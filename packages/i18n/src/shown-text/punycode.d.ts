// The path includes the file's name, because `punycode` alone is a deprecated module of Node itself.
declare module 'punycode/punycode.js' {
  const punycode: { readonly decode: (label: string) => string }
  export default punycode
}
