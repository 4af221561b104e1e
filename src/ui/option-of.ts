/** The option whose text a select returned as `value`. Throws if there is none. */
export function optionOf<T extends string | number>(options: readonly T[], value: string): T {
  const option = options.find((one) => String(one) === value)
  if (option === undefined) throw new Error(`"${value}" is no option`)
  return option
}
