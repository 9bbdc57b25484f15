// The standard invitation in German.
import type { Phrases } from './phrases.ts'

/** Standard phrases of an invitation in German. */
export const GERMAN: Phrases = {
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  date: '{day}. {month} {year}',
  dayAndDate: '{weekday}, {date}',
  times: '{from} bis {until} Uhr',
  salutation: 'Liebe Eltern und Erziehungsberechtigte,',
  closing: 'Mit freundlichen Grüßen',
  welcome: 'Wir laden Sie herzlich in unsere Schule ein: {name}.',
  purpose: {
    reception:
      'Zu Beginn des Schuljahres möchten wir uns gern kennenlernen: Lehrkräfte und Eltern, und die Eltern untereinander.',
    information:
      'Wir erzählen Ihnen, was Ihr Kind lernen wird und wie Sie und die Schule zusammenarbeiten können.',
    parentEvening: 'Wir möchten gern mit Ihnen über die Kinder und über die Schule sprechen.',
    theme: 'Eltern und Lehrkräfte sprechen gemeinsam über ein Thema.',
    walkIn: 'Sie sind im Klassenzimmer willkommen. Ihr Kind zeigt Ihnen gern, woran es arbeitet.',
    panel: 'Wir möchten gern hören, was Sie von unserer Schule halten und was besser werden kann.',
    own: '',
  },
  answer: 'Bitte füllen Sie den Abschnitt unten auf diesem Brief aus und geben Sie ihn in der Schule ab.',
  answerBefore: 'Wir hätten ihn gern vor dem {date}.',
  interpreter:
    'Brauchen Sie einen Dolmetscher oder eine Kinderbetreuung? Kreuzen Sie es auf dem Abschnitt an oder sagen Sie es uns.',
  group: 'Gruppe',
  facts: {
    what: 'Was',
    when: 'Wann',
    where: 'Wo',
    who: 'Für wen',
  },
  slip: {
    yes: 'Ja, wir kommen',
    maybe: 'Vielleicht',
    no: 'Nein, wir können nicht kommen',
    adults: 'Anzahl der Erwachsenen',
    interpreter: 'Dolmetscher nötig',
    childcare: 'Kinderbetreuung nötig',
    talk: 'Worüber möchten Sie sprechen?',
    code: 'Ihr Code',
  },
  reminder: 'Wir haben noch keine Antwort von Ihnen. Kommen Sie?',
}
