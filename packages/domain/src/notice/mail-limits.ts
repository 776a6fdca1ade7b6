const hourMs = 3_600_000

/** How many mails people may have sent, each recipient counted: by one person, and by all persons of a tenant. */
export const mailLimits = {
  ofPerson: { mails: 100, countedForMs: hourMs },
  ofTenant: { mails: 1_000, countedForMs: hourMs },
} as const
