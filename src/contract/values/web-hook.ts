import { z } from 'zod/mini'
import { machineText } from './machine-text.ts'
import { atMost, hasNoCredentials, rule } from './rule.ts'

export const WEB_HOOK_AUTHS = ['DISABLE', 'BASIC', 'DIGEST', 'BEARER'] as const
export type WebHookAuth = (typeof WEB_HOOK_AUTHS)[number]

const credential = z.string().check(
  machineText(),
  rule('credential', 'Must have 6 to 64 lowercase letters and digits', (text) =>
    /^(?:[a-z0-9]{6,64})?$/.test(text),
  ),
)

/** A webhook without the rules between its fields. */
const fieldsWith = (credentials: typeof credential) =>
  z.object({
    enabled: z.boolean(),
    auth: z.enum(WEB_HOOK_AUTHS),
    username: credentials,
    password: credentials,
    token: z.string().check(machineText(), ...atMost(8192)),
    url: z
      .string()
      .check(
        machineText(),
        z.maxLength(128),
        rule(
          'hook_credentials',
          'Must not contain a user name or password. Use auth BASIC, username and password.',
          hasNoCredentials,
        ),
      ),
  })
type HookFields = z.infer<ReturnType<typeof fieldsWith>>

const hookWith = (credentials: typeof credential) =>
  fieldsWith(credentials).check(
    rule('http_url', 'Must be an http or https address', (h) => !h.enabled || isHttpUrl(h.url), [
      'url',
    ]),
    needed('username', (h) => usesPassword(h.auth)),
    needed('password', (h) => usesPassword(h.auth)),
    needed('token', (h) => h.auth === 'BEARER'),
  )

/**
 * Where the PBX posts its events. While the webhook is on it needs an http(s) address, and what its
 * `auth` requires: user name and password for BASIC and DIGEST, a token for BEARER.
 */
export const webHook = hookWith(credential)

/**
 * A webhook to send a test event to. Its credentials may have been saved before there was a rule
 * for them.
 */
export const testedWebHook = hookWith(z.string().check(machineText(), ...atMost(64)))

export type WebHook = z.infer<typeof webHook>

/** Whether this method uses a user name and a password. */
export const usesPassword = (auth: WebHookAuth): boolean => auth === 'BASIC' || auth === 'DIGEST'

function needed(field: 'username' | 'password' | 'token', by: (hook: HookFields) => boolean) {
  return rule<HookFields>(
    'required',
    'Required for this authentication method',
    (hook) => !hook.enabled || !by(hook) || hook[field] !== '',
    [field],
  )
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
