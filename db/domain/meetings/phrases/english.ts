// The standard invitation in English.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in English. */
export const ENGLISH: Phrases = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{day} {month} {year}',
  dayAndDate: '{weekday} {date}',
  times: 'from {from} to {until}',
  salutation: 'Dear parents and carers,',
  closing: 'Kind regards,',
  welcome: 'You are very welcome at our school for: {name}.',
  purpose: {
    reception:
      'At the start of the school year we would like to get to know each other: teachers and parents, and parents among themselves.',
    information:
      'We will tell you what your child is going to learn, and how you and the school can work together.',
    parentEvening: 'We would like to talk with you about the children and about the school.',
    theme: 'Parents and teachers talk together about one subject.',
    walkIn: 'You are welcome in the classroom. Your child will be glad to show you what they are working on.',
    panel: 'We would like to hear what you think of our school and what could be better.',
    own: '',
  },
  answer: 'Please fill in the slip at the bottom of this letter and give it back to the school.',
  answerBefore: 'We would like to have it before {date}.',
  interpreter: 'Do you need an interpreter, or childcare? Tick the box on the slip, or tell us.',
  group: 'Group',
  facts: {
    what: 'What',
    when: 'When',
    where: 'Where',
    who: 'For',
  },
  slip: {
    yes: 'Yes, we are coming',
    maybe: 'Maybe',
    no: 'No, we cannot come',
    adults: 'Number of adults',
    interpreter: 'Interpreter needed',
    childcare: 'Childcare needed',
    talk: 'What would you like to talk about?',
    code: 'Your code',
  },
  reminder: 'We have not received your answer yet. Are you coming?',
}
