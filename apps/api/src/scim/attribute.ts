/** One attribute of a schema, as RFC 7643 §7 describes it. */
export interface Attribute {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'binary' | 'complex'
  readonly multiValued: boolean
  readonly description: string
  readonly required: boolean
  readonly caseExact: boolean
  readonly mutability: 'readOnly' | 'readWrite' | 'writeOnly' | 'immutable'
  readonly returned: 'always' | 'default' | 'never'
  readonly uniqueness: 'none' | 'server'
  readonly subAttributes?: readonly Attribute[]
  readonly canonicalValues?: readonly string[]
  readonly referenceTypes?: readonly string[]
}

/** A resource or a part of one, as JSON has it. */
export type ScimObject = Readonly<Record<string, unknown>>

export interface Schema {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly attributes: readonly Attribute[]
}

/** The schemas that resources of one type have. */
export interface ResourceSchemas {
  readonly core: Schema
  readonly extension: Schema | null
}

export const isObject = (value: unknown): value is ScimObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names of attributes are the same in any case (RFC 7643 §2.1). */
export const attributeNamed = (
  attributes: readonly Attribute[] | undefined,
  name: string,
): Attribute | undefined => attributes?.find((one) => one.name.toLowerCase() === name.toLowerCase())

/** Where an attribute stands in a resource: the keys to it, and what the schema says of each. */
export interface AttributePath {
  /** The key of the extension, where the attribute is of one. */
  readonly extension: string | null
  readonly attribute: Attribute
  readonly subAttribute: Attribute | null
}

/** Finds what a path such as `name.familyName` or `urn:…:User:department` names; null if nothing is named so. */
export function findAttribute(path: string, { core, extension }: ResourceSchemas): AttributePath | null {
  const lower = path.toLowerCase()
  const prefixed = [core, ...(extension === null ? [] : [extension])].find(({ id }) =>
    lower.startsWith(`${id.toLowerCase()}:`),
  )
  const schema = prefixed ?? core
  const [name = '', subName, ...rest] = (
    prefixed === undefined ? path : path.slice(prefixed.id.length + 1)
  ).split('.')
  const attribute = attributeNamed(schema.attributes, name)
  if (attribute === undefined || rest.length > 0) return null
  const subAttribute = subName === undefined ? null : attributeNamed(attribute.subAttributes, subName)
  if (subAttribute === undefined) return null
  return { extension: schema === extension ? schema.id : null, attribute, subAttribute }
}
