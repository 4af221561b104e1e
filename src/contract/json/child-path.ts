/** The path `a.b` of a part: what is called `name` in the value at `path`; '' is the whole. */
export const childPath = (path: string, name: string): string => (path ? `${path}.${name}` : name)
