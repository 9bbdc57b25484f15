// The standard invitation in Romanian.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in Romanian. */
export const ROMANIAN: Phrases = {
  weekdays: ['luni', 'marți', 'miercuri', 'joi', 'vineri', 'sâmbătă', 'duminică'],
  months: [
    'ianuarie',
    'februarie',
    'martie',
    'aprilie',
    'mai',
    'iunie',
    'iulie',
    'august',
    'septembrie',
    'octombrie',
    'noiembrie',
    'decembrie',
  ],
  date: '{day} {month} {year}',
  dayAndDate: '{weekday}, {date}',
  times: 'între orele {from} și {until}',
  salutation: 'Stimați părinți și tutori,',
  closing: 'Cu stimă,',
  welcome: 'Vă invităm cu drag la școala noastră: {name}.',
  purpose: {
    reception:
      'La începutul anului școlar am dori să ne cunoaștem: profesorii cu părinții și părinții între ei.',
    information: 'Vă vom povesti ce va învăța copilul dumneavoastră și cum puteți colabora cu școala.',
    parentEvening: 'Am dori să vorbim cu dumneavoastră despre copii și despre școală.',
    theme: 'Părinții și profesorii discută împreună despre o temă.',
    walkIn: 'Sunteți bineveniți în clasă. Copilul dumneavoastră vă va arăta cu plăcere la ce lucrează.',
    panel: 'Am dori să aflăm ce credeți despre școala noastră și ce se poate îmbunătăți.',
    own: '',
  },
  answer:
    'Vă rugăm să completați talonul din partea de jos a acestei scrisori și să îl aduceți înapoi la școală.',
  answerBefore: 'Vă rugăm să îl aduceți înainte de {date}.',
  interpreter:
    'Aveți nevoie de un interpret sau de cineva care să aibă grijă de copii? Bifați pe talon sau spuneți-ne.',
  group: 'Grupa',
  facts: {
    what: 'Ce',
    when: 'Când',
    where: 'Unde',
    who: 'Pentru cine',
  },
  slip: {
    yes: 'Da, venim',
    maybe: 'Poate',
    no: 'Nu, nu putem veni',
    adults: 'Numărul de adulți',
    interpreter: 'Avem nevoie de interpret',
    childcare: 'Avem nevoie de îngrijire pentru copii',
    talk: 'Despre ce ați dori să vorbiți?',
    code: 'Codul dumneavoastră',
  },
  reminder: 'Nu am primit încă răspunsul dumneavoastră. Veniți?',
}
