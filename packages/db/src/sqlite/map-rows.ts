import { Column, is, SQL } from 'drizzle-orm'

/** What Drizzle knows of a column of a result. */
export interface SelectedField {
  /** Its name, within the name of a table where more than one is selected. */
  readonly path: readonly string[]
  readonly field: unknown
}

type Row = Record<string, unknown>
type Decode = (value: unknown) => unknown

interface Cell {
  readonly place: number
  readonly name: string
  /** Null for a value that is given as it is. */
  readonly decode: Decode | null
}

/** Makes the rows of a result that Drizzle would make, where no table that is joined may be missing from a row. */
export function rowMapper(fields: readonly SelectedField[]): (values: readonly unknown[]) => Row {
  const cells = cellsOf(fields, ({ path }) => path.length === 1)
  const groups = [...new Set(fields.flatMap(({ path: [group] }) => group ?? []))]
    .map((group) => ({ group, inner: cellsOf(fields, ({ path }) => path.length > 1 && path[0] === group) }))
    .filter(({ inner }) => inner.length > 0)
  return (values) => {
    const row = read(cells, values)
    for (const { group, inner } of groups) row[group] = read(inner, values)
    return row
  }
}

const cellsOf = (
  fields: readonly SelectedField[],
  belongs: (field: SelectedField) => boolean,
): readonly Cell[] =>
  fields.flatMap((selected, place) =>
    belongs(selected) ? [{ place, name: selected.path.at(-1) ?? '', decode: decodeOf(selected.field) }] : [],
  )

function read(cells: readonly Cell[], values: readonly unknown[]): Row {
  const row: Row = {}
  for (const { place, name, decode } of cells) {
    const value = values[place]
    row[name] = value === null || decode === null ? value : decode(value)
  }
  return row
}

interface Decoder {
  readonly mapFromDriverValue: Decode
}

function decodeOf(field: unknown): Decode | null {
  const decoder = decoderOf(field)
  const givesAsIs = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
  return givesAsIs ? null : (value) => decoder.mapFromDriverValue(value)
}

// Drizzle keeps an expression's decoder where its types do not show it.
function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field
  const { decoder } = (is(field, SQL.Aliased) ? field.sql : field) as { readonly decoder: Decoder }
  return decoder
}
