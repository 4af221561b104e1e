import { expect, it } from 'vitest'
import { shortWeek } from '../short-week.ts'
import { parseWeek } from './hours-entry.ts'

const WORDS = { closed: 'closed', open: 'open 24 hours' }

it.each([
  ['24 Hours', 'Mo-Su 24h'],
  ['8:15 am - 4:45 pm Mon-Fri', 'Mo-Fr 08:15-16:45; Sa-Su off'],
  [
    'Su – Th: 8:30am - 8pm; F & Sa: 8:30am - 12am',
    'Mo-Th 08:30-20:00; Fr-Sa 08:30-24:00; Su 08:30-20:00',
  ],
  [
    'Monday-Thursday (8:30am-6:00pm) Friday(8:30am-3:00pm)',
    'Mo-Th 08:30-18:00; Fr 08:30-15:00; Sa-Su off',
  ],
  ['Monday-Friday 8am-6pm, closed Sunday', 'Mo-Fr 08:00-18:00; Sa-Su off'],
  ['Mon 9AM–12PM, 2–6PM', 'Mo 09:00-12:00,14:00-18:00; Tu-Su off'],
  ['Every day but Monday 11-20', 'Mo off; Tu-Su 11:00-20:00'],
  ['9-17 all days apart from Sunday', 'Mo-Sa 09:00-17:00; Su off'],
  ['Weekends only 10-16', 'Mo-Fr off; Sa-Su 10:00-16:00'],
  ['Mon-Fri 9-17 but closed Wednesday', 'Mo-Tu 09:00-17:00; We off; Th-Fr 09:00-17:00; Sa-Su off'],
  ['everyday 9am-5pm', 'Mo-Su 09:00-17:00'],
  ['Monday - Friday 8:00 AM - 6:00 PM CET', 'Mo-Fr 08:00-18:00; Sa-Su off'],
  ['8am-6pm, daily', 'Mo-Su 08:00-18:00'],
  ['Tuesdays & Wednesdays, 10:00am-3:00pm', 'Mo off; Tu-We 10:00-15:00; Th-Su off'],
  ['Sat 12noon-5pm', 'Mo-Fr off; Sa 12:00-17:00; Su off'],
  ['Mo-Fr 08:00-12:00,13:00-17:30; PH off', 'Mo-Fr 08:00-12:00,13:00-17:30; Sa-Su off'],
  ['Mo-Fr 9:00-12:00; Mo-Fr 14:00-18:00', 'Mo-Fr 09:00-12:00,14:00-18:00; Sa-Su off'],
  ['Mo-Fr 9-17 Uhr', 'Mo-Fr 09:00-17:00; Sa-Su off'],
  ['Mo 9-17; Di geschlossen', 'Mo 09:00-17:00; Tu-Su off'],
  ['Mardi : 08:30-18:30', 'Mo off; Tu 08:30-18:30; We-Su off'],
  [
    'Monday: 08:00 - 18:00*Friday: 08:00 - 18:00',
    'Mo 08:00-18:00; Tu-Th off; Fr 08:00-18:00; Sa-Su off',
  ],
  ['8-5 Mon to Fri', 'Mo-Fr 08:00-17:00; Sa-Su off'],
  ['Mon thru Fri 9-5', 'Mo-Fr 09:00-17:00; Sa-Su off'],
  ['Mon-Fri from 9 to 5', 'Mo-Fr 09:00-17:00; Sa-Su off'],
  ['Mon-Fri 7-7', 'Mo-Fr 07:00-19:00; Sa-Su off'],
  ['Mon-Fri ٩-١٧', 'Mo-Fr 09:00-17:00; Sa-Su off'],
  ['MWF 9-5', 'Mo 09:00-17:00; Tu off; We 09:00-17:00; Th off; Fr 09:00-17:00; Sa-Su off'],
  ['Mon-Fri 09:00:00-17:00:00', 'Mo-Fr 09:00-17:00; Sa-Su off'],
  ['Monday\t09:00\t17:00\nTuesday\t09:00\t17:00', 'Mo-Tu 09:00-17:00; We-Su off'],
  ['Sa+Su 10-16', 'Mo-Fr off; Sa-Su 10:00-16:00'],
  ['Mon 1-5pm', 'Mo 13:00-17:00; Tu-Su off'],
  ['Mon-Fri 8:30-5:00', 'Mo-Fr 08:30-17:00; Sa-Su off'],
  ['Mon 11:30-2:30', 'Mo 11:30-14:30; Tu-Su off'],
  ['Mon 9-12 and 2-6', 'Mo 09:00-12:00,14:00-18:00; Tu-Su off'],
  ['Mon 8:30am-12, 1-5:30pm', 'Mo 08:30-12:00,13:00-17:30; Tu-Su off'],
  ['Mon-Fri 9 - 5.', 'Mo-Fr 09:00-17:00; Sa-Su off'],
  ['Mon.-Fri. 9 a.m.-5 p.m.; Closed weekends', 'Mo-Fr 09:00-17:00; Sa-Su off'],
])('reads %j, as it stands on doors, on sites and in e-mails', (text, week) => {
  const { value, error } = parseWeek(text, 'en', WORDS)
  expect(error).toBeUndefined()
  expect(value && shortWeek(value)).toBe(week)
})
