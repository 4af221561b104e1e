import { templateOf } from '../server/http/openapi.ts'
import { ENDPOINTS } from '../server/routes/all-endpoints.ts'

const BEGIN = '<!-- The table of endpoints, made by `npm run docs:api`. -->\n'
const END = '<!-- The end of the table. -->\n'

const WHO = {
  anyone: 'no token',
  self: 'everybody',
  tenant: 'Admin, SystemAdmin',
  system: 'SystemAdmin',
}

/** The text of docs/api.md with the table of all current endpoints. */
export function withApiTable(markdown: string): string {
  const [begin, end] = [markdown.indexOf(BEGIN), markdown.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error('docs/api.md has lost the marks of its table')
  const rows = ENDPOINTS.map(
    ({ method, path, who, status, summary }) =>
      `| ${method} ${templateOf(path)} | ${WHO[who]} | ${status} | ${summary} |\n`,
  )
  const table = ['| call | who | answers | what |\n|---|---|---|---|\n', ...rows].join('')
  return markdown.slice(0, begin + BEGIN.length) + table + markdown.slice(end)
}
