import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeHours } from '../../../contract/values/office-hours.ts'
import { officeWeek } from '../../schedule/arbitrary-schedule.ts'
import { shortWeek } from '../short-week.ts'
import { parseWeek } from './hours-entry.ts'
import { printWeek } from './hours-print.ts'
import { groupOfficeHours } from './hours-text.ts'

const WORDS = { closed: 'closed', open: 'open 24 hours' }
const WORKDAYS = 'Mo-Fr 09:00-17:00; Sa-Su off'
const FROM_SUNDAY = 'Mo-Th 09:00-17:00; Fr-Sa off; Su 09:00-17:00'
const LUNCH = 'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; Su off'

describe('hours in another language than the page', () => {
  it.each([
    ['de', 'Mo 9-17; Di geschlossen', 'Mo 09:00-17:00; Tu-Su off'],
    ['de', 'Montag bis Freitag von 9 bis 17 Uhr', WORKDAYS],
    ['de', 'Mo.-Fr.: 9-12 u. 14-18 Uhr, Sa 9-12 Uhr, So zu', LUNCH],
    ['de', 'Täglich 9-18 Uhr, sonntags geschlossen', 'Mo-Sa 09:00-18:00; Su off'],
    ['fr', 'Mardi : 08:30-18:30', 'Mo off; Tu 08:30-18:30; We-Su off'],
    ['fr', 'Du lundi au vendredi de 9h à 17h', WORKDAYS],
    ['fr', 'Lundi-Vendredi 9h-12h / 14h-18h, samedi 9h-12h', LUNCH],
    ['fr', 'LUN-VEN 9H-12H ET 14H-18H; SAM 9H-12H; DIM FERME', LUNCH],
    ['fr', 'Tous les jours de 9h30 à 19h sauf le dimanche', 'Mo-Sa 09:30-19:00; Su off'],
    ['es', 'De lunes a viernes de 9:00 a 17:00 h', WORKDAYS],
    ['es', 'Domingos y festivos cerrado; lunes-viernes 9-17', WORKDAYS],
    ['es', 'Lunes a sabado 9 a.m. a 6 p.m.', 'Mo-Sa 09:00-18:00; Su off'],
    ['es', 'L-V 9:00-12:00 y 14:00-18:00, S 9:00-12:00, D cerrado', LUNCH],
    ['it', 'Dal lunedì al venerdì dalle 9 alle 17', WORKDAYS],
    ['it', 'lun-ven 9-12 14-18, sab 9-12, dom chiuso', LUNCH],
    ['pt', 'Segunda a sexta das 9h às 17h', WORKDAYS],
    ['pt', '2ª a 6ª feira: 9h-17h', WORKDAYS],
    ['nl', 'ma t/m vr 9.00-17.00 uur; zo gesloten', WORKDAYS],
    ['nl', 'Maandag - vrijdag: 9u - 17u00', WORKDAYS],
    ['da', 'Tirs-tors kl. 9-17, søn lukket', 'Mo off; Tu-Th 09:00-17:00; Fr-Su off'],
    ['sv', 'mån-fre 9-17, sön stängt', WORKDAYS],
    ['fi', 'ma-pe klo 9–17, su suljettu', WORKDAYS],
    ['pl', 'Od poniedziałku do piątku od 9 do 17', WORKDAYS],
    ['cs', 'Po–Pá 9–17, Ne zavřeno', WORKDAYS],
    ['ru', 'Пн-Пт 9:00-17:00, Сб-Вс выходной', WORKDAYS],
    ['ru', 'с понедельника по пятницу с 9 до 17', WORKDAYS],
    ['tr', 'Pazartesi - Cuma 09:00 – 17:00, Pazar kapalı', WORKDAYS],
    ['el', 'Δευτέρα - Παρασκευή 9:00-17:00', WORKDAYS],
    ['hu', 'Hétfő-Péntek 9-17', WORKDAYS],
    ['ja', '月〜金 9時〜17時', WORKDAYS],
    ['ja', '火～日 11:00～22:00 月曜定休', 'Mo off; Tu-Su 11:00-22:00'],
    ['ja', '月曜日から金曜日 午前9時から午後5時まで、土日祝休み', WORKDAYS],
    ['zh', '周一至周五 上午9:00-下午5:00', WORKDAYS],
    ['zh', '星期一至五：9点－17点；周六、日休息', WORKDAYS],
    ['ko', '월-금 오전 9시 - 오후 5시, 주말 휴무', WORKDAYS],
    ['ko', '월요일부터 금요일까지 9시부터 17시까지', WORKDAYS],
    ['ar', 'من الاثنين إلى الجمعة ٩ ص - ٥ م', WORKDAYS],
    ['he', "ב'-ו' 9:00-17:00", WORKDAYS],
    ['hi', 'सोमवार - शुक्रवार: सुबह 9 बजे - शाम 5 बजे', WORKDAYS],
    ['hi', 'सोमवार से शुक्रवार ९-१७', WORKDAYS],
    ['vi', 'T2-T6: 9:00-17:00; CN nghỉ', WORKDAYS],
    ['fa', 'دوشنبه تا جمعه ۹ تا ۱۷', WORKDAYS],
    ['fr', 'Lu-Ve 9-17', WORKDAYS],
    ['fil', 'Lunes hanggang Biyernes 9 AM - 5 PM, Sabado at Linggo sarado', WORKDAYS],
    ['fil', 'Lun-Biy 9:00-17:00', WORKDAYS],
    ['fil', 'Araw-araw 9-18 maliban sa Linggo', 'Mo-Sa 09:00-18:00; Su off'],
    ['sw', 'Jumatatu hadi Ijumaa 9:00 - 17:00, Jumamosi na Jumapili imefungwa', WORKDAYS],
    ['sw', 'Jumatatu-Ijumaa 9-17', WORKDAYS],
    ['sw', 'Kila siku 9-18 isipokuwa Jumapili', 'Mo-Sa 09:00-18:00; Su off'],
    ['fr', 'lu-ve 9h-12h, 14h-18h; sa 9h-12h; di fermé', LUNCH],
    ['fr', 'Lu. à Ve. 9h-17h', WORKDAYS],
    ['fr', 'ma-je 9h-17h', 'Mo off; Tu-Th 09:00-17:00; Fr-Su off'],
    ['es', 'Lu-Vi 9-17', WORKDAYS],
    ['it', 'Lu-Gi 9-17', 'Mo-Th 09:00-17:00; Fr-Su off'],
    ['ro', 'Lu-Du 10-22', 'Mo-Su 10:00-22:00'],
    ['hu', 'Hé-Pé 9-17', WORKDAYS],
    ['da', 'Ti-To 9-17', 'Mo off; Tu-Th 09:00-17:00; Fr-Su off'],
    ['da', 'On-Fr 9-17', 'Mo-Tu off; We-Fr 09:00-17:00; Sa-Su off'],
    ['sv', 'Må-Sö 10-20', 'Mo-Su 10:00-20:00'],
    ['fi', 'Ke, To 9-17', 'Mo-Tu off; We-Th 09:00-17:00; Fr-Su off'],
    ['pl', 'Pn-Pt 9-17, So 9-12', 'Mo-Fr 09:00-17:00; Sa 09:00-12:00; Su off'],
    ['el', 'Δε-Πα 9-17', WORKDAYS],
    ['sk', 'Po-Pia 9-17', WORKDAYS],
    ['hr', 'Pon-Pet 9-17, Sub zatvoreno', WORKDAYS],
    ['sl', 'Pon-Čet 9-17', 'Mo-Th 09:00-17:00; Fr-Su off'],
    ['sr', 'Пон-Пет 9-17', WORKDAYS],
    ['ca', 'dl-dv 9-17', WORKDAYS],
    ['et', 'E-R 9-17, L-P suletud', WORKDAYS],
    ['lt', 'I-V 9-17, VI nedirba', WORKDAYS],
    ['lv', 'P.-Pk. 9-17', WORKDAYS],
    ['id', 'Senin s/d Jumat 09.00-17.00 WIB', WORKDAYS],
    ['ms', 'Isn-Jum 9-17', WORKDAYS],
    ['th', 'จันทร์-ศุกร์ 09.00 - 17.00 น.', WORKDAYS],
    ['vi', 'T2-T6 9-17', WORKDAYS],
    ['pt', 'segunda- sexta 9-17', WORKDAYS],
    ['he', 'א-ה 9:00-17:00', FROM_SUNDAY],
    ['he', 'ימים א-ה 9-17, ו סגור', FROM_SUNDAY],
    ['he', 'א,ב,ג,ד,ה 9-17', FROM_SUNDAY],
    ['he', 'א-ו 9-17, ש סגור', 'Mo-Fr 09:00-17:00; Sa off; Su 09:00-17:00'],
    [
      'he',
      'א-ה 9-12 ו 16-19',
      'Mo-Th 09:00-12:00,16:00-19:00; Fr-Sa off; Su 09:00-12:00,16:00-19:00',
    ],
    ['he', 'ב 9-17, ג ו-ד 9-17', 'Mo-We 09:00-17:00; Th-Su off'],
    ['ms', 'Isnin - Jumaat 9 pagi - 5 petang; Sabtu & Ahad tutup', WORKDAYS],
    ['ms', 'Waktu pejabat: hari biasa 9.00-17.00', WORKDAYS],
    ['hr', 'od ponedjeljka do petka od 9 do 17 sati', WORKDAYS],
    ['hr', 'srijedom i četvrtkom 9-17', 'Mo-Tu off; We-Th 09:00-17:00; Fr-Su off'],
    ['hr', 'Radni dan 9-17; subotom, nedjeljom i praznikom zatvoreno', WORKDAYS],
    ['sr', 'од понедељка до петка 9-17', WORKDAYS],
    ['sl', 'od ponedeljka do petka 9-17, ob sobotah zaprto', WORKDAYS],
    ['sk', 'od pondelka do piatka 9-17', WORKDAYS],
    ['cs', 'od pondělí do pátku 9-17, v sobotu zavřeno', WORKDAYS],
    ['uk', 'з понеділка по п’ятницю 9-17', WORKDAYS],
  ])('are read in %s: %s', (language, text, week) => {
    const english = parseWeek(text, 'en', WORDS)
    expect(english.error).toBeUndefined()
    expect(english.value && shortWeek(english.value)).toBe(week)
    expect(english.notes?.some(({ code }) => code === 'language')).toBe(true)
    const own = parseWeek(text, language, WORDS)
    expect(own.value && shortWeek(own.value)).toBe(week)
    expect(own.notes?.some(({ code }) => code === 'language')).toBe(false)
  })

  it.each(['Di 10-16', 'Sa-Di 10-16', 'Ma-Do 10-14'])('are not guessed: %s', (text) => {
    expect(parseWeek(text, 'en', WORDS).error?.code).toBe('several_languages')
  })

  it.each([
    ['Mon to Fri 9-17, su suljettu', WORKDAYS],
    ['Mon to Fri 9-17, søn lukket', WORKDAYS],
    ['open on Fri 9-17, lørdag lukket', 'Mo-Th off; Fr 09:00-17:00; Sa-Su off'],
  ])('may stand beside English: %s', (text, week) => {
    const { value } = parseWeek(text, 'en', WORDS)
    expect(value && shortWeek(value)).toBe(week)
  })

  it('are read in English on a page in any', () => {
    for (const locale of ['de', 'fi', 'fr', 'es', 'pl', 'ja', 'ar', 'vi']) {
      const { value } = parseWeek('Mon to Fri 9am to 5pm; Sun closed', locale, WORDS)
      expect(value && shortWeek(value)).toBe(WORKDAYS)
    }
  })
})

describe('a printed week', () => {
  const LOCALES =
    'en-US en-GB en-AU en-DE de de-US fr fr-CA es es-MX pt-BR it nl da nb fi pl cs sv tr el ru uk ja zh-CN zh-TW ko hi ar fa he bg vi ro hu'
  const locales = LOCALES.split(' ').flatMap((locale) =>
    ['', '-u-hc-h12', '-u-fw-mon-hc-h23'].map((clock) => locale + clock),
  )
  it.each(locales)('is read back as it was in %s', (locale) => {
    fc.assert(
      fc.property(officeWeek, (hours) => {
        const text = printWeek(hours, locale, WORDS)
        const { value, error } = parseWeek(text, locale, WORDS)
        expect({ text, error }).toEqual({ text, error: undefined })
        if (!value) return
        expect(groupOfficeHours(value)).toEqual(groupOfficeHours(hours))
        expect(officeHours.safeParse(value).success).toBe(true)
      }),
      { numRuns: 8 },
    )
  })
})
