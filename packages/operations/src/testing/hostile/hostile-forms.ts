import { largeValues, smallValues } from './hostile-values.ts'

/** A body that is sent as a form, although some are not valid forms. */
export interface HostileForm {
  readonly name: string
  readonly body: string
}

/**
 * Bodies in which one field of the form is hostile, for each field in turn, and whole bodies that are not
 * forms.
 */
export const hostileForms = (form: Readonly<Record<string, string>>): readonly HostileForm[] => [
  ...hostileBodies,
  ...Object.keys(form).flatMap((field) => [
    ...texts.map(({ name, text }) => ({
      name: `${field} is ${name}`,
      body: new URLSearchParams({ ...form, [field]: text }).toString(),
    })),
    { name: `${field} twice`, body: `${new URLSearchParams(form)}&${field}=1` },
    { name: `${field} as an array`, body: `${new URLSearchParams(form)}&${field}[]=1&${field}[a][b]=2` },
    { name: `${field} is absent`, body: new URLSearchParams(without(form, field)).toString() },
    { name: `${field} is no UTF-8`, body: `${new URLSearchParams(without(form, field))}&${field}=%ff%c0%af` },
  ]),
]

const texts = [...smallValues, ...largeValues].flatMap(({ name, json }) => {
  // A form can hold only texts.
  if (!json.startsWith('"')) return []
  return [{ name, text: JSON.parse(json) as string }]
})

const hostileBodies: readonly HostileForm[] = [
  { name: 'nothing', body: '' },
  { name: 'a per cent sign', body: '%' },
  { name: 'bytes that are no UTF-8', body: '%ff=%c0%af&\u00ff=\u00fe' },
  { name: 'names of the language', body: '__proto__=1&constructor=2&toString=3&__proto__[a]=4' },
  { name: 'names without a value', body: '&'.repeat(50_000) },
  { name: '100,000 fields', body: 'a=1&'.repeat(100_000) },
  { name: 'a field of a name that is 50,000 deep', body: `a${'[b]'.repeat(50_000)}=1` },
  { name: 'JSON', body: '{"a":1}' },
]

const without = (form: Readonly<Record<string, string>>, field: string) =>
  Object.fromEntries(Object.entries(form).filter(([name]) => name !== field))
