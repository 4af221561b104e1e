import { createTransport } from 'nodemailer'
import type { Settings } from './settings.ts'

/** Sends a mail. Rejects if the mail server doesn't accept it. */
export type Mail = (message: { to: string; subject: string; text: string }) => Promise<void>

/**
 * Sends mail by SMTP. Without a mail server it writes mails to the log, which is meant for trying
 * things out only.
 */
export function mailer(
  { smtpUrl, mailFrom: from }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  log: (line: Record<string, unknown>) => void,
): Mail {
  if (!smtpUrl) return async (message) => log({ mail: message })
  const transport = createTransport(smtpUrl)
  return async (message) => {
    await transport.sendMail({ from, ...message }).catch((error: unknown) => {
      log({ mail_error: String(error) })
      throw error
    })
  }
}
