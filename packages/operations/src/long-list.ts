import { z } from 'zod'

/**
 * A list of 1 to `atMost` elements, where that is many. Parsing stops at the first element with a problem, because
 * collecting the problems of 100,000 elements takes more than a second.
 */
export const longList = <Element extends z.ZodType>(element: Element, atMost: number) =>
  z
    .array(z.unknown())
    .min(1)
    .max(atMost)
    .transform((elements, context) => {
      const parsed: z.output<Element>[] = []
      for (const [index, given] of elements.entries()) {
        const { success, data, error } = element.safeParse(given)
        if (!success) {
          for (const issue of error.issues) {
            const located = { ...issue, path: [index, ...issue.path], input: given }
            context.issues.push(located as z.core.$ZodRawIssue)
          }
          return z.NEVER
        }
        parsed.push(data)
      }
      return parsed
    }) as unknown as z.ZodType<z.output<Element>[], z.input<Element>[]>
