/** The path `a.b` of the part `name` of the value at `path`; '' is the path of the whole. */
export const childPath = (path: string, name: string): string => (path ? `${path}.${name}` : name)
