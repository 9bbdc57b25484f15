// Leave, from the form on the counter to a decision on an objection, by keyboard: a family with two children, one of
// four years old and one that has used eight of its ten days.
import type { Page } from '@playwright/test'
import { addDays, addYears } from '#domain/kernel/date'
import { longDateWithWeekday, tableDate } from '#domain/kernel/date-text'
import { expect, test } from './support/app.ts'
import { chooseFrom, chooseRadio, press, tabTo, typeInto, withoutMouse } from './support/keyboard.ts'
import { confirm, PRACTICE_DESK, PRACTICE_HEAD, signIn } from './support/new-school.ts'
import { pdfText } from './support/pdf-text.ts'
import { TODAY, twoSchoolDays } from './support/school-days.ts'

/** Another one at the desk. */
async function changeDesk(page: Page, who: { name: string; secret: string }) {
  await page.keyboard.press('Control+l')
  await signIn(page, who)
}

test('a family at the counter: judged while typing, partly granted, the letter, and an objection', async ({
  practice: app,
}) => {
  const { page } = app
  // the whole way of a request, with five people at the desk
  test.setTimeout(180_000)
  const [first, wedding] = twoSchoolDays()
  await withoutMouse(page)

  // a sister of four joins the family
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lukasz')
  await expect(page.getByRole('option').first()).toContainText('Łukasz')
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('main').getByRole('link', { name: /Wiśniewski, Ewa · / }))
  await press(page, page.getByRole('button', { name: 'Leerling toevoegen' }))
  const adding = page.getByRole('dialog')
  await typeInto(page, adding.getByLabel('Roepnaam'), 'Zofia')
  await typeInto(page, adding.getByLabel('Achternaam'), 'Wiśniewska')
  await typeInto(page, adding.getByLabel('Geboortedatum'), tableDate(addDays(addYears(TODAY, -4), -60)))
  await typeInto(page, adding.getByLabel('Op school vanaf'), tableDate(addDays(TODAY, -20)))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Zofia/, level: 1 })).toBeVisible()

  // the form, judged while it is typed
  await press(page, page.getByRole('link', { name: 'Verlof aanvragen' }))
  await expect(page.getByRole('heading', { name: /^Verlof: /, level: 1 })).toBeVisible()
  const rules = page.getByRole('region', { name: 'Wat zeggen de regels?' })
  await expect(rules).toContainText('Vul nog in')
  await chooseRadio(page, page.getByRole('radiogroup', { name: /Is het kind ziek/ }), /^Vrij/)
  await chooseRadio(
    page,
    page.getByRole('radiogroup', { name: /Waarvoor is het vrij/ }),
    /Iets bijzonders in de familie/,
  )
  await chooseFrom(
    page,
    page.getByRole('combobox', { name: 'Wat is er in de familie' }),
    /huwelijk$/i,
    'een huwelijk',
  )
  await chooseFrom(page, page.getByRole('combobox', { name: /^Wie trouwt/ }), /^oom of tante$/i, 'oom of')
  await typeInto(page, page.getByLabel('Dag van de bruiloft'), tableDate(wedding))
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Waar is het?' }), 'In de buurt')
  const brother = page.getByRole('checkbox', { name: /Łukasz/ })
  await tabTo(page, brother)
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: 'Eerder verlof op een andere school' }))
  const elsewhere = page.getByRole('group', { name: /Verlof op een andere school/ })
  await chooseFrom(page, elsewhere.getByRole('combobox', { name: 'Kind' }), /Łukasz/)
  await typeInto(page, elsewhere.getByLabel('Hoeveel schooldagen'), '8')
  await typeInto(page, elsewhere.getByLabel('Welke school'), 'De Vlinder')
  await typeInto(page, page.getByLabel('Eerste dag'), tableDate(first))
  await typeInto(page, page.getByLabel('Laatste dag'), tableDate(wedding))
  await chooseRadio(page, page.getByRole('radiogroup', { name: /bewijs gezien/ }), 'Ja, gezien')
  await typeInto(page, page.getByLabel('Welk bewijs'), 'trouwkaart')
  await expect(rules).toContainText('Al gehad: 8. Nu gevraagd: 2. Samen 10 van hoogstens 10.')
  await expect(rules).toContainText(
    'Zofia Wiśniewska: geen verlof nodig. Łukasz Wiśniewski: kan voor een deel.',
  )
  await chooseFrom(page, page.getByRole('combobox', { name: 'Wie vraagt het verlof aan' }), /Ewa/)
  await chooseRadio(page, page.getByRole('radiogroup', { name: /andere ouder/ }), 'Ja, die weet ervan')
  await press(page, page.getByRole('button', { name: 'Doorgeven aan de directeur' }))
  await expect(page.getByRole('heading', { name: /^Verlofaanvraag / })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Wacht op de directeur')
  await expect(page.getByRole('main')).not.toContainText(/huwelijk|trouw/)

  await changeDesk(page, PRACTICE_HEAD)
  await expect(page.getByRole('heading', { name: 'Beoordeling en besluit' })).toBeVisible()
  const decision = page.locator('[data-decision]').filter({ hasText: 'Uw besluit over Łukasz' })
  const partly = decision.getByRole('button', { name: 'Deels toekennen' })
  await expect(partly).toHaveAttribute('aria-pressed', 'true')
  // by one letter: another choice, and back
  await tabTo(page, partly)
  await page.keyboard.press('a')
  await expect(decision.getByRole('button', { name: 'Afwijzen' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('d')
  await expect(decision.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await press(page, page.getByRole('button', { name: 'Besluit vastleggen' }))
  await confirm(page, PRACTICE_HEAD)
  await expect(page.getByRole('main')).toContainText('Beslist, nog niet verstuurd')

  // the letters
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Hoe gaat de brief' }), /mee/i)
  await press(page, page.getByRole('button', { name: '2 brieven bekijken' }))
  const keep = page.getByRole('button', { name: 'Brieven maken en als PDF opslaan' })
  await expect(keep).toBeVisible({ timeout: 20_000 })
  const { bytes } = await app.saveFile(() => press(page, keep))
  const [young, older, howToObject] = await sheets(bytes)
  expect(young).toContain('Zofia is dan nog niet leerplichtig')
  expect(young).not.toContain('bezwaar')
  expect(older).toContain('Lindelaan 2')
  expect(older).toContain(`op ${longDateWithWeekday(wedding)}`)
  expect(older).toContain('artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969')
  expect(older).toContain('9 van de 10 dagen')
  expect(`${older} ${howToObject}`).toContain('binnen zes weken na de dag van verzending')
  await expect(page.getByRole('main')).toContainText('Klaar')

  // what was used this year
  await press(page, page.getByRole('main').getByRole('link', { name: 'Łukasz Wiśniewski' }))
  await expect(page.getByRole('main')).toContainText('9 van 10 dagen, waarvan 8 op een andere school')
  await press(
    page,
    page
      .getByRole('main')
      .getByRole('link', { name: /^\d{4}-\d{4}$/ })
      .first(),
  )

  // the mother objects at the counter
  await changeDesk(page, PRACTICE_DESK)
  await press(page, page.getByRole('button', { name: 'Bezwaar opnemen' }))
  const objecting = page.getByRole('dialog', { name: 'Bezwaar opnemen' })
  await typeInto(page, objecting.getByLabel(/Wie maakt bezwaar/), 'Ewa Wiśniewski')
  await typeInto(page, objecting.getByLabel(/niet mee eens/), 'De bruiloft begint een dag eerder.')
  await press(page, objecting.getByRole('button', { name: 'Opnemen' }))
  await expect(page.getByRole('main')).toContainText('Er loopt een bezwaar')
  await expect(page.getByRole('main')).not.toContainText('een dag eerder')

  await changeDesk(page, PRACTICE_HEAD)
  await press(page, page.getByRole('button', { name: 'Op het bezwaar beslissen' }))
  const deciding = page.getByRole('dialog', { name: /^Bezwaar over/ })
  await chooseRadio(page, deciding.getByRole('radiogroup', { name: /beslist u op het bezwaar/ }), /^Gegrond/)
  await typeInto(
    page,
    deciding.getByLabel(/^Redenen van uw besluit/),
    'De bruiloft duurt twee dagen. Dat wisten wij niet.',
  )
  await press(page, deciding.getByRole('button', { name: 'Toekennen', exact: true }))
  await typeInto(page, deciding.getByLabel(/Waarom u afwijkt/), 'Het is een bruiloft van twee dagen.')
  await press(page, deciding.getByRole('button', { name: 'Besluit vastleggen' }))
  await confirm(page, PRACTICE_HEAD)
  await expect(page.getByRole('main')).toContainText('Beslist, nog niet verstuurd')
  await press(page, page.getByRole('button', { name: /bekijken$/ }).first())
  const objection = await app.saveFile(() =>
    press(page, page.getByRole('button', { name: /als PDF opslaan/ })),
  )
  const answer = (await sheets(objection.bytes)).join(' ')
  expect(answer).toContain('Uw bezwaar is gegrond')
  expect(answer).toContain('10 van de 10 dagen')
  expect(answer).toContain('in beroep gaan bij de rechtbank')
  await expect(page.getByRole('main')).toContainText('Klaar')
})

/** The text of each page, its lines joined. */
async function sheets(bytes: Buffer): Promise<string[]> {
  return (await pdfText(bytes)).map((text) => text.replaceAll(/\s+/g, ' '))
}
