import { type $ZodType, safeParse } from 'zod/v4/core'

/** What a schema refuses in these values. */
export const issuesOf = (schema: $ZodType, values: unknown) =>
  safeParse(schema, values).error?.issues ?? []
