import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = 'docs/decisions'
const records = readdirSync(FOLDER)
  .filter((name) => /^\d/.test(name))
  .sort()
  .map((name) => ({ name, lines: readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n') }))

describe('decision records', () => {
  it.each(records)('$name has its number, a title, a date and a status', ({ name, lines }) => {
    const [title, blank, status] = lines
    expect(title).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`))
    expect(blank).toBe('')
    expect(status).toMatch(/^\d{4}-\d\d-\d\d · (?:accepted|superseded by \[)/)
  })

  it('have numbers without gaps or duplicates', () => {
    expect(records.map(({ name }) => Number(name.slice(0, 4)))).toEqual(
      records.map((_, i) => i + 1),
    )
  })

  // After a new record: npx vitest run scripts/repository/decisions.test.ts -u
  it('are listed in the index', async () => {
    const rows = records.map(({ name, lines: [title = '', , status = ''] }) => {
      const [, number, text] = /^# (\d+)\. (.*)$/.exec(title) ?? []
      return `| ${number} | [${text}](${name}) | ${status.replace(' · ', ' | ')} |`
    })
    const index = [
      '# Decisions',
      '',
      'Why things are as they are. A record that no longer holds stays, with a link to its successor.',
      '',
      '| | decision | date | status |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n')
    await expect(index).toMatchFileSnapshot(`../../${FOLDER}/README.md`)
  })
})
