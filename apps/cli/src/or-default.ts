/** Reads the argument of an option that may also be the word `default`. */
export const orDefault =
  <Value>(read: (text: string) => Value) =>
  (text: string): Value | 'default' =>
    text === 'default' ? text : read(text)
