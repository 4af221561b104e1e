/** The option that the value of a select is, typed as one. Throws if it is none of them. */
export function optionOf<T extends string>(options: readonly T[], value: string): T {
  const option = options.find((one) => one === value)
  if (option === undefined) throw new Error(`"${value}" is no option`)
  return option
}
