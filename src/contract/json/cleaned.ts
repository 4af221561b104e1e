import type { $ZodType, $ZodTypeDef } from 'zod/v4/core'

type Def = Omit<$ZodTypeDef, 'checks'> & {
  shape?: Record<string, $ZodType>
  element?: $ZodType
  innerType?: $ZodType
  checks?: { _zod: { def: { check: string; tx?: (value: unknown) => unknown } } }[]
}

/**
 * The part of a schema that validates the field `path`, `a.b.0.c`; undefined if it doesn't know the
 * field.
 */
export function schemaAt(schema: $ZodType, path: string): $ZodType | undefined {
  let found: $ZodType | undefined = schema
  for (const name of path.split('.')) {
    const { element, shape } = defOf(found)
    found = /^\d+$/.test(name) ? element : ownIn(shape, name)
  }
  return found
}

/**
 * Cleans each text in a value as the schema does before validation. Whatever is not in the schema,
 * or has another type than it says, stays as it is. If nothing changes, returns the same value.
 */
export function cleanedBy<T>(schema: $ZodType | undefined, value: T): T {
  return clean(schema, value) as T
}

function clean(schema: $ZodType | undefined, value: unknown): unknown {
  const { shape, element, checks = [] } = defOf(schema)
  if (typeof value === 'string') {
    const transforms = checks.flatMap(({ _zod: { def } }) =>
      def.check === 'overwrite' && def.tx ? [def.tx] : [],
    )
    return transforms.reduce<unknown>((text, transform) => transform(text), value)
  }
  if (Array.isArray(value)) {
    const entries = value.map((entry) => clean(element, entry))
    return entries.every((entry, index) => entry === value[index]) ? value : entries
  }
  if (!shape || typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value)
  const cleaned = parts.map(([name, part]) => [name, clean(ownIn(shape, name), part)] as const)
  return cleaned.every(([, part], index) => part === parts[index]?.[1])
    ? value
    : Object.fromEntries(cleaned)
}

/**
 * Only own properties, as a field may be named like a property of every object, such as
 * "constructor".
 */
const ownIn = (shape: Def['shape'], name: string): $ZodType | undefined =>
  shape && Object.hasOwn(shape, name) ? shape[name] : undefined

/** The definition of a schema, or of the one inside it that has a default or may be left out. */
function defOf(schema: $ZodType | undefined): Partial<Def> {
  const def = schema?._zod.def as Def | undefined
  return def?.innerType ? defOf(def.innerType) : (def ?? {})
}
