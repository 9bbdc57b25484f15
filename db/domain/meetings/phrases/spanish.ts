// The standard invitation in Spanish.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in Spanish. */
export const SPANISH: Phrases = {
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  date: '{day} de {month} de {year}',
  dayAndDate: '{weekday}, {date}',
  times: 'de {from} a {until} h',
  salutation: 'Estimados padres y tutores:',
  closing: 'Un cordial saludo,',
  welcome: 'Les invitamos con mucho gusto a nuestra escuela: {name}.',
  purpose: {
    reception:
      'Al comienzo del curso escolar nos gustaría conocernos: los maestros y los padres, y los padres entre sí.',
    information:
      'Les contaremos qué va a aprender su hijo o hija y cómo pueden colaborar ustedes y la escuela.',
    parentEvening: 'Nos gustaría hablar con ustedes sobre los niños y sobre la escuela.',
    theme: 'Padres y maestros hablan juntos sobre un tema.',
    walkIn: 'Son bienvenidos en la clase. A su hijo o hija le gustará enseñarles en qué está trabajando.',
    panel: 'Nos gustaría saber qué piensan de nuestra escuela y qué se puede mejorar.',
    own: '',
  },
  answer:
    'Por favor, rellenen la hoja de respuesta que está al final de esta carta y devuélvanla a la escuela.',
  answerBefore: 'Por favor, antes del {date}.',
  interpreter:
    '¿Necesitan un intérprete o a alguien que cuide de los niños? Márquenlo en la hoja de respuesta o díganoslo.',
  group: 'Grupo',
  facts: {
    what: 'Qué',
    when: 'Cuándo',
    where: 'Dónde',
    who: 'Para quién',
  },
  slip: {
    yes: 'Sí, vamos a ir',
    maybe: 'Quizás',
    no: 'No, no podemos ir',
    adults: 'Número de adultos',
    interpreter: 'Necesitamos intérprete',
    childcare: 'Necesitamos cuidado de niños',
    talk: '¿De qué les gustaría hablar?',
    code: 'Su código',
  },
  reminder: 'Todavía no hemos recibido su respuesta. ¿Van a venir?',
}
