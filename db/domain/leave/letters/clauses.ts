// What every decision tells at its end: what happens without leave, and how to object or appeal (Awb 3:45).
import type { IsoDate } from '../../kernel/date.ts'
import { longDateWithWeekday } from '../../kernel/date-text.ts'
import { type LetterPart, type LetterSchool, part } from './letter-text.ts'

/**
 * Awb 3:45 lid 2: by whom, within which term and to whom; 6:4: to the head who decided; 6:5: what stands in it; 6:16: the
 * decision holds meanwhile; 8:81: the court for who cannot wait.
 */
export function objectionClause(school: LetterSchool, objectBy: IsoDate): LetterPart {
  return part('Bent u het niet eens met dit besluit?', [
    `Dan kunt u schriftelijk bezwaar maken. Dat kan binnen zes weken na de dag van verzending. Uw brief moet uiterlijk op ${longDateWithWeekday(objectBy)} bij ons zijn of op de post zijn gedaan.`,
    `Stuur uw brief aan ${headInWords(school)}${school.address === '' ? '' : `, ${school.address}`}. Zet erin: uw naam en adres, de datum, tegen welk besluit u bezwaar maakt en waarom. Zet uw handtekening eronder.`,
    'Zolang ik niet op uw bezwaar heb beslist, geldt dit besluit. Kunt u daar niet op wachten? Dan kunt u ook de rechtbank vragen om een voorlopige voorziening.',
  ])
}

/** After a decision on an objection: the court (Awb 7:1, 8:1; six weeks by 6:7). */
export function appealClause(appealBy: IsoDate): LetterPart {
  return part('Bent u het niet eens met dit besluit?', [
    `Dan kunt u in beroep gaan bij de rechtbank. Dat kan binnen zes weken na de dag van verzending. De laatste dag is ${longDateWithWeekday(appealBy)}. U stuurt uw beroep naar de rechtbank van het gebied waar u woont, afdeling bestuursrecht. Wilt u weten welke rechtbank dat is? Vraag het ons.`,
    'Zet in uw brief: uw naam en adres, de datum, tegen welk besluit u in beroep gaat en waarom. Zet uw handtekening eronder en doe een kopie van deze brief erbij. U betaalt griffierecht. Kunt u niet wachten? Dan kunt u de rechtbank ook vragen om een voorlopige voorziening.',
  ])
}

/** 'W. Bos, directeur van De Wilgentuin'. */
export function headInWords(school: LetterSchool): string {
  const { name, office } = headOf(school)
  return name === '' ? `de ${office}` : `${name}, ${office}`
}

/** The name and the office of the head apart: the school may have typed 'W. Bos, waarnemend directeur'. */
export function headOf({ head, name: school }: LetterSchool): { name: string; office: string } {
  const [, name = head, office = 'directeur'] = /^([^,]*),\s*(.*directeur.*)$/i.exec(head) ?? []
  return { name: name.trim(), office: `${office} van ${school}` }
}
