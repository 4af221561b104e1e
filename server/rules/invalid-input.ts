/** One issue in a client's input. */
export interface InputIssue {
  message: string
  /** The path of the field, such as `office_hours.monday.ranges[0].to`. */
  field?: string
  /** The position in the field's text, counted from 1. */
  position?: number
}

/** A client's input breaks a rule. Any layer may throw this; HTTP answers with 400. */
export class InvalidInput extends Error {
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(({ message }) => message).join('; '))
    this.issues = issues
  }
}

/** An InvalidInput with one issue, about a field or about the whole body. */
export const invalid = (message: string, field?: string): InvalidInput =>
  new InvalidInput([{ message, ...(field !== undefined && { field }) }])

/** An InvalidInput with the issues that a schema found. */
export const invalidFields = (
  issues: readonly { message: string; path: PropertyKey[] }[],
): InvalidInput =>
  new InvalidInput(issues.map(({ message, path }) => ({ message, field: fieldName(path) })))

function fieldName(path: PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    return name === '' ? String(part) : `${name}.${String(part)}`
  }, '')
}
