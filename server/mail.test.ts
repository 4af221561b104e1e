import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { portOf } from './http/port-of.ts'
import { mailer } from './mail.ts'

const message = { to: 'user101@demo.example', subject: '123456 is your code', text: 'Hello' }

/** An SMTP server that accepts every mail. */
async function smtp() {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 test\r\n')
    let isData = false
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      heard.push(text)
      if (isData && text.endsWith('\r\n.\r\n')) isData = false
      else if (isData) return
      else if (text.startsWith('DATA')) {
        isData = true
        socket.write('354 go on\r\n')
        return
      }
      socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { heard, smtpUrl: `smtp://127.0.0.1:${portOf(server)}` }
}

test('is handed over by SMTP, and not logged', async () => {
  const { heard, smtpUrl } = await smtp()
  const lines: unknown[] = []
  await mailer({ smtpUrl, mailFrom: 'pbx@demo.example' }, (line) => lines.push(line))(message)
  expect(heard.join('')).toMatch(
    /MAIL FROM:<pbx@demo.example>[\s\S]*RCPT TO:<user101@demo.example>/,
  )
  expect(heard.join('')).toContain('Subject: 123456 is your code')
  expect(lines).toEqual([])
})

test('rejects when the mail server does not take it, and logs the reason without the mail', async () => {
  const lines: unknown[] = []
  const mail = mailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'pbx@demo.example' }, (line) =>
    lines.push(line),
  )
  await expect(mail(message)).rejects.toThrow()
  expect(lines).toEqual([{ mail_error: expect.stringContaining('ECONNREFUSED') }])
})

test('is written to the log without a server', async () => {
  const lines: unknown[] = []
  await mailer({ smtpUrl: undefined, mailFrom: '' }, (line) => lines.push(line))(message)
  expect(lines).toEqual([{ mail: message }])
})
