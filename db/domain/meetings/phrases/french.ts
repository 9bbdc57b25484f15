// The standard invitation in French.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in French. */
export const FRENCH: Phrases = {
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  firstDay: '1er',
  date: '{day} {month} {year}',
  dayAndDate: '{weekday} {date}',
  times: 'de {from} à {until}',
  salutation: 'Chers parents,',
  closing: 'Cordialement,',
  welcome: 'Nous avons le plaisir de vous inviter à l’école : {name}.',
  purpose: {
    reception:
      'En ce début d’année scolaire, nous aimerions faire connaissance : les enseignants avec les parents, et les parents entre eux.',
    information:
      'Nous vous expliquerons ce que votre enfant va apprendre et comment vous et l’école pouvez travailler ensemble.',
    parentEvening: 'Nous aimerions parler avec vous des enfants et de l’école.',
    theme: 'Parents et enseignants parlent ensemble d’un sujet.',
    walkIn:
      'Vous êtes les bienvenus dans la classe. Votre enfant sera content de vous montrer ce qu’il fait.',
    panel: 'Nous aimerions savoir ce que vous pensez de notre école et ce qui pourrait être amélioré.',
    own: '',
  },
  answer: 'Merci de remplir le coupon au bas de cette lettre et de le rendre à l’école.',
  answerBefore: 'Merci de le rendre avant le {date}.',
  interpreter:
    'Avez-vous besoin d’un interprète ou d’une garde d’enfants ? Cochez la case sur le coupon ou dites-le-nous.',
  group: 'Groupe',
  facts: {
    what: 'Quoi',
    when: 'Quand',
    where: 'Où',
    who: 'Pour qui',
  },
  slip: {
    yes: 'Oui, nous venons',
    maybe: 'Peut-être',
    no: 'Non, nous ne pouvons pas venir',
    adults: 'Nombre d’adultes',
    interpreter: 'Besoin d’un interprète',
    childcare: 'Besoin d’une garde d’enfants',
    talk: 'De quoi souhaitez-vous parler ?',
    code: 'Votre code',
  },
  reminder: 'Nous n’avons pas encore reçu votre réponse. Venez-vous ?',
}
