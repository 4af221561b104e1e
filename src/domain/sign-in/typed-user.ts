import { trimMachineText } from '../../contract/values/machine-text.ts'

/**
 * A user name and a domain as typed. "101@firm.example", as in phones and email, fills in the
 * domain if none was typed, and is accepted if the same one was typed. With a different domain it
 * stays as it is, to be rejected.
 */
export function typedUser(username: string, domain: string): { username: string; domain: string } {
  const typed = { username: trimMachineText(username), domain: trimMachineText(domain) }
  // A phone shows an address of record: "Ada" <sip:101@firm.example:5060;transport=tcp>
  const address = typed.username.normalize('NFKC').replace(/^[^<]*<([^<>]+)>$/, '$1')
  const [, name, host] =
    /^(?:sips?:|mailto:)?([^@]+?)\s*@\s*([^@:;]+)(?::\d{1,5})?(?:;[^@]*)?$/i.exec(address) ?? []
  if (!name || !host) return typed
  const isSame = typed.domain === '' || typed.domain.toLowerCase() === host.toLowerCase()
  return isSame ? { username: name, domain: typed.domain || host } : typed
}
