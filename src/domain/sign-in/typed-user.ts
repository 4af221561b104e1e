import { trimMachineText } from '../../contract/values/machine-text.ts'

/**
 * A user name and a domain as typed. "101@firm.example", as in phones and email, fills in the
 * domain if none was typed, and is accepted if the same one was typed. With a different domain it
 * stays as it is, to be rejected. A domain that was only `suggested`, by the form, counts as none.
 */
export function typedUser(
  username: string,
  domain: string,
  suggested = '',
): { username: string; domain: string } {
  const typed = { username: trimMachineText(username), domain: domainIn(domain) }
  // A phone shows an address of record: "Ada" <sip:101@firm.example:5060;transport=tcp>
  const address = typed.username.normalize('NFKC').replace(/^[^<]*<([^<>]+)>$/, '$1')
  const [, name, host] =
    /^(?:sips?:|mailto:)?([^@]+?)\s*@\s*([^@:;]+)(?::\d{1,5})?(?:;[^@]*)?$/i.exec(address) ?? []
  if (!name || !host) return typed
  if (typed.domain.toLowerCase() === host.toLowerCase()) return { ...typed, username: name }
  const isTyped = typed.domain !== '' && domain !== suggested
  return isTyped ? typed : { username: name, domain: host }
}

/** The domain in what was typed: "@firm.example", "sip:firm.example" or "https://firm.example/". */
const domainIn = (text: string) =>
  trimMachineText(text)
    .replace(/^(?:https?:\/\/|sips?:|@)/i, '')
    .replace(/\/$/, '')
