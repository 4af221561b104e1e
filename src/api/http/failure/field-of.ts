/** The field that the detail of an error names, `a.b.0.c`; '' if it names none. */
export function fieldOf(detail: unknown): string {
  const field = typeof detail === 'object' && detail !== null && 'field' in detail && detail.field
  return typeof field === 'string' ? field.replace(/\[(\d+)\]/g, '.$1') : ''
}
