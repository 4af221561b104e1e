import { useClockText } from '../../i18n/use-clock-text.ts'

/** The style of a field that is as wide as the longest time in the user's format, "10:30 p.m.". */
export function useTimeLook() {
  const longest = useClockText()('22:30').length + 1
  return {
    inlineSize: `calc(${longest}ch + 24px)`,
    flex: 'none',
    paddingInline: '10px',
  }
}
