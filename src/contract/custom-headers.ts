import { z } from 'zod/mini'
import { machineText } from './values/machine-text.ts'
import { pattern } from './values/rule.ts'

/** Which calls a header is for: all of them, those to or from trunks, or those between users. */
export const HEADER_SCOPES = ['ALL', 'TRUNK', 'USER'] as const

/** The name of a SIP header: a token of RFC 3261. */
const name = z
  .string()
  .check(
    machineText(),
    z.minLength(2),
    z.maxLength(32),
    ...pattern(
      'header_name',
      "Must be letters, digits and - . ! % * _ + ` ' ~ only",
      /^[A-Za-z0-9\-.!%*_+`'~]+$/,
    ),
  )

const value = z
  .string()
  .check(
    machineText(),
    z.minLength(1),
    z.maxLength(64),
    ...pattern('header_value', 'Must not contain control characters', /^\P{Cc}*$/u),
  )

const scope = z._default(z.enum(HEADER_SCOPES), 'TRUNK')

/** The most rows of one list, because a SIP message must stay small. */
const MAX_ROWS = 100

/**
 * GET and POST /tenant/custom_headers: headers added to calls, and headers passed on to the next
 * leg.
 */
export const customHeaders = z.object({
  add: z.array(z.object({ name, value, scope })).check(z.maxLength(MAX_ROWS), noDuplicates()),
  relay: z.array(z.object({ name, scope })).check(z.maxLength(MAX_ROWS), noDuplicates()),
})
export type CustomHeaders = z.infer<typeof customHeaders>

export const defaultCustomHeaders: CustomHeaders = {
  add: [],
  relay: [
    { name: 'X-CID', scope: 'ALL' },
    { name: 'X-Session-Id', scope: 'ALL' },
    { name: 'X-Trunk-Name', scope: 'ALL' },
  ],
}

type Row = { name: string; scope: (typeof HEADER_SCOPES)[number] }

/**
 * Adds an issue to each name that an earlier row has for some of the same calls. SIP compares names
 * without case.
 */
function noDuplicates() {
  return z.superRefine<Row[]>((rows, context) => {
    const scopes = new Map<string, Set<string>>()
    rows.forEach((row, index) => {
      const key = row.name.toLowerCase()
      const taken = scopes.get(key) ?? new Set()
      const isTaken =
        row.scope === 'ALL' ? taken.size > 0 : taken.has(row.scope) || taken.has('ALL')
      if (isTaken) {
        context.addIssue({
          code: 'custom',
          message: 'Another row has this name for the same calls',
          path: [index, 'name'],
          params: { rule: 'duplicate_header' },
        })
      }
      scopes.set(key, taken.add(row.scope))
    })
  })
}
