import { type $ZodCheckDef, type $ZodType, type $ZodTypeDef, safeParse } from 'zod/v4/core'

/**
 * The bounds that a schema sets for one field: of a number's value, or of a text's length in
 * characters.
 */
export interface Limits {
  of: 'number' | 'text'
  min?: number
  max?: number
}

type Def = $ZodTypeDef & {
  shape?: Record<string, $ZodType>
  element?: $ZodType
  checks?: { _zod: { def: CheckDef } }[]
}
type CheckDef = $ZodCheckDef & { value?: number; minimum?: number; maximum?: number }

/** Reads the limits of the field `path` from its schema, so that they are defined only once. */
export function limitsOf(schema: $ZodType, path: string): Limits {
  const def: Def | undefined = schemaAt(schema, path)?._zod.def
  const limits: Limits = { of: def?.type === 'string' ? 'text' : 'number' }
  for (const check of def?.checks ?? []) {
    const bound = check._zod.def
    if (bound.check === 'greater_than') limits.min = bound.value
    if (bound.check === 'less_than') limits.max = bound.value
    if (bound.check === 'min_length') limits.min = bound.minimum
    if (bound.check === 'max_length') limits.max = bound.maximum
  }
  return limits
}

/** Whether the field `path` takes a text and may not be empty. */
export function needsText(schema: $ZodType, path: string): boolean {
  const own = schemaAt(schema, path)
  return own?._zod.def.type === 'string' && !safeParse(own, '').success
}

function schemaAt(schema: $ZodType, path: string): $ZodType | undefined {
  return path.split('.').reduce<$ZodType | undefined>((within, name) => {
    const def: Def | undefined = within?._zod.def
    return /^\d+$/.test(name) ? def?.element : def?.shape?.[name]
  }, schema)
}

/** From this share of its maximum on, a value shows its limits. */
const NEAR = 0.8

/** Whether a value is outside its limits, at its minimum, or close to its maximum. */
export function isNearLimit({ of, min, max }: Limits, value: unknown): boolean {
  const isCloseTo = (count: number) => max !== undefined && count >= max * NEAR
  if (of === 'text') return typeof value === 'string' && isCloseTo(value.length)
  return typeof value === 'number' && (isCloseTo(value) || (min !== undefined && value <= min))
}
