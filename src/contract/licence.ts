import { z } from 'zod/mini'

/**
 * A third-party package in the console, listed in licences.json beside it. `licence` is an SPDX
 * expression.
 */
const licence = z.object({
  name: z.string(),
  /** '' where it has none. */
  version: z.string(),
  licence: z.string(),
  /** The address of its source code. */
  source: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof licence>

export const licences = z.array(licence)
