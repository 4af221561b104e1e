/** A text in an OData filter: each quote is written twice. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
