// The path with the file's name, as `punycode` alone is a deprecated module of Node itself.
declare module 'punycode/punycode.js' {
  const punycode: { readonly decode: (label: string) => string }
  export default punycode
}
