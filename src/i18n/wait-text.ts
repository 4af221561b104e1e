/** A wait in words: "90 seconds", from two minutes on in whole minutes, "15 minutes". Never shorter than it is. */
export function waitText(seconds: number, locale: string): string {
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(locale, style).format(count)
}
