/** One thing that is wrong with what a client sent. */
export interface InputIssue {
  message: string
  /** Written as `office_hours.monday.ranges[0].to`. */
  field?: string
  /** Where in the text of the field, counted from 1. */
  position?: number
}

/** What a client sent breaks a rule. HTTP answers it with 400, whichever layer throws it. */
export class InvalidInput extends Error {
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(({ message }) => message).join('; '))
    this.issues = issues
  }
}

/** A single issue, about one field or about the whole body. */
export const invalid = (message: string, field?: string): InvalidInput =>
  new InvalidInput([{ message, ...(field !== undefined && { field }) }])

/** The issues that a schema found. */
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
