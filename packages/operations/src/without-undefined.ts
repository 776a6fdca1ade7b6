/** The members that are not undefined, so that spreading the result overwrites nothing. */
export const withoutUndefined = <Given extends object>(given: Given): Defined<Given> =>
  // The remaining members have the type's names and values.
  Object.fromEntries(Object.entries(given).filter(([, member]) => member !== undefined)) as Defined<Given>

type Defined<Given> = { [Member in keyof Given]: Exclude<Given[Member], undefined> }
