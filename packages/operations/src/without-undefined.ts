/** The members that are there; what is undefined is left out, so that spreading it overwrites nothing. */
export const withoutUndefined = <Given extends object>(given: Given): Defined<Given> =>
  // What is left is what the type says.
  Object.fromEntries(Object.entries(given).filter(([, member]) => member !== undefined)) as Defined<Given>

type Defined<Given> = { [Member in keyof Given]: Exclude<Given[Member], undefined> }
