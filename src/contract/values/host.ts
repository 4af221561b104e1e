/** A label of a host name as PBXs accept it: with underscores, and of any length. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/i

/**
 * Whether a text can be a SIP domain: a host name, an IPv4 address, or an IPv6 address with or
 * without brackets.
 */
export function isHost(text: string): boolean {
  const inBrackets = /^\[(.*)\]$/.exec(text)?.[1]
  if (inBrackets !== undefined || text.includes(':')) return isIpv6(inBrackets ?? text)
  const labels = text.split('.')
  // A name doesn't end in a label of digits (RFC 1123), so this must be an IPv4 address.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return isIpv4(labels)
  return labels.every((label) => LABEL.test(label))
}

/** Whether a text is an IPv4 address, or an IPv6 address with or without brackets. */
export const isIpAddress = (text: string): boolean =>
  isIpv4(text.split('.')) || (text.includes(':') && isHost(text))

const isIpv4 = (parts: string[]): boolean =>
  parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && +part <= 255)

const isIpv6 = (text: string): boolean =>
  /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`)
