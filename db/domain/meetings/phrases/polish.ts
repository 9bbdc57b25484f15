// The standard invitation in Polish.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in Polish. */
export const POLISH: Phrases = {
  weekdays: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
  months: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
  date: '{day} {month} {year} r.',
  dayAndDate: '{weekday}, {date}',
  times: 'godz. {from}–{until}',
  salutation: 'Szanowni Rodzice i Opiekunowie,',
  closing: 'Z poważaniem',
  welcome: 'Serdecznie zapraszamy Państwa do naszej szkoły: {name}.',
  purpose: {
    reception:
      'Na początku roku szkolnego chcielibyśmy się poznać: nauczyciele z rodzicami i rodzice między sobą.',
    information:
      'Opowiemy, czego będzie się uczyć Państwa dziecko i jak Państwo i szkoła mogą współpracować.',
    parentEvening: 'Chcielibyśmy porozmawiać z Państwem o dzieciach i o szkole.',
    theme: 'Rodzice i nauczyciele rozmawiają wspólnie na jeden temat.',
    walkIn: 'Zapraszamy Państwa do klasy. Dziecko chętnie pokaże, nad czym pracuje.',
    panel: 'Chcielibyśmy usłyszeć, co Państwo myślą o naszej szkole i co można poprawić.',
    own: '',
  },
  answer: 'Prosimy wypełnić odcinek na dole tego listu i oddać go w szkole.',
  answerBefore: 'Prosimy oddać go przed {date}.',
  interpreter:
    'Potrzebują Państwo tłumacza lub opieki nad dziećmi? Prosimy zaznaczyć to na odcinku albo nam o tym powiedzieć.',
  group: 'Grupa',
  facts: {
    what: 'Co',
    when: 'Kiedy',
    where: 'Gdzie',
    who: 'Dla kogo',
  },
  slip: {
    yes: 'Tak, przyjdziemy',
    maybe: 'Może',
    no: 'Nie, nie możemy przyjść',
    adults: 'Liczba osób dorosłych',
    interpreter: 'Potrzebny tłumacz',
    childcare: 'Potrzebna opieka nad dziećmi',
    talk: 'O czym chcą Państwo porozmawiać?',
    code: 'Państwa kod',
  },
  reminder: 'Nie otrzymaliśmy jeszcze Państwa odpowiedzi. Czy Państwo przyjdą?',
}
