/** The keys of an object, with their type. Only for objects without any other keys. */
export const keysOf = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[]
