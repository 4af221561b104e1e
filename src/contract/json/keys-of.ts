/** The names of an object's fields, typed as such: for an object that has no others. */
export const keysOf = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[]
