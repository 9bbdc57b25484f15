// The few sentences of a letter about a report in the languages beside Dutch; the same languages as on an invitation. No
// native speaker has looked at them yet: the screen says so, and each says that the Dutch letter counts.
import type { IsoDate } from '../../kernel/date.ts'
import type { ComplaintLetterKind } from './letter-text.ts'

/** What stands below the Dutch letter. */
export interface OtherLanguage {
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly salutation: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

interface LetterPhrases {
  readonly salutation: string
  /** With '{date}'. */
  readonly received: string
  /** With '{date}'. */
  readonly answerBy: string
  readonly invitation: string
  readonly bring: string
  readonly outcome: string
  readonly questions: string
  readonly translation: string
}

/** What other papers already say in those languages: a date, and what stands before a day and a place. */
export interface SharedWords {
  readonly dateIn: (language: string, date: IsoDate) => string
  readonly labelsIn: (language: string) => { readonly when: string; readonly where: string }
}

/** The block in the first of these languages that has words; null without one. */
export function otherLanguage(
  languages: readonly string[],
  letter: {
    readonly kind: ComplaintLetterKind
    readonly receivedOn: IsoDate
    readonly answerBy: IsoDate | null
    readonly meeting: { readonly on: IsoDate; readonly at: string; readonly where: string } | null
  },
  words: SharedWords,
): OtherLanguage | null {
  const lang = languages.find((language) => PHRASES[language] !== undefined)
  const phrases = lang === undefined ? undefined : PHRASES[lang]
  if (lang === undefined || phrases === undefined) return null
  const { meeting } = letter
  const dated = (sentence: string, date: IsoDate) => withDate(sentence, words.dateIn(lang, date))
  const labels = words.labelsIn(lang)
  const facts =
    meeting === null
      ? []
      : [
          { label: labels.when, value: `${words.dateIn(lang, meeting.on)} · ${meeting.at}` },
          ...(meeting.where === '' ? [] : [{ label: labels.where, value: meeting.where }]),
        ]
  return {
    lang,
    direction: lang === 'ar' ? 'rtl' : 'ltr',
    salutation: phrases.salutation,
    paragraphs: [...sentences(phrases, letter, dated), phrases.translation],
    facts,
  }
}

function sentences(
  phrases: LetterPhrases,
  letter: { kind: ComplaintLetterKind; receivedOn: IsoDate; answerBy: IsoDate | null },
  dated: (sentence: string, date: IsoDate) => string,
): string[] {
  const { kind, receivedOn, answerBy } = letter
  if (kind === 'invitation') return [phrases.invitation, phrases.bring]
  if (kind === 'outcome') return [phrases.outcome, phrases.questions]
  const received = dated(phrases.received, receivedOn)
  const answer = answerBy === null ? [] : [dated(phrases.answerBy, answerBy)]
  return [received, ...answer, phrases.questions]
}

/** A date that ends with a point ('2026 r.') ends the sentence with it. */
function withDate(words: string, date: string): string {
  return words.replace(/\{date\}(\.?)/, (_, point: string) => (date.endsWith('.') ? date : `${date}${point}`))
}

const PHRASES: Readonly<Record<string, LetterPhrases>> = {
  ar: {
    salutation: 'تحية طيبة،',
    received: 'استلمنا رسالتكم بتاريخ {date}.',
    answerBy: 'سنخبركم بما فعلناه في موعد أقصاه {date}.',
    invitation: 'نودّ أن نتحدث معكم عن رسالتكم في المدرسة.',
    bring: 'يمكنكم إحضار شخص معكم. هل تحتاجون إلى مترجم، أو لا يناسبكم هذا الموعد؟ أخبرونا من فضلكم.',
    outcome: 'تخبركم هذه الرسالة بما فعلناه بشأن رسالتكم.',
    questions: 'هل لديكم أسئلة، أو تريدون شرح هذه الرسالة؟ اتصلوا بالمدرسة من فضلكم.',
    translation: 'هذه الترجمة للمساعدة فقط، والرسالة الهولندية هي المعتمدة.',
  },
  bg: {
    salutation: 'Уважаема госпожо, уважаеми господине,',
    received: 'Получихме Вашето съобщение на {date}.',
    answerBy: 'Ще Ви кажем какво сме направили най-късно на {date}.',
    invitation: 'Бихме искали да разговаряме с Вас в училището.',
    bring: 'Можете да доведете някого. Имате ли нужда от преводач или часът не е удобен? Моля, кажете ни.',
    outcome: 'Това писмо Ви казва какво направихме с Вашето съобщение.',
    questions: 'Имате ли въпроси или искате някой да обясни писмото? Моля, свържете се с училището.',
    translation: 'Този превод е само за помощ; важи писмото на нидерландски.',
  },
  de: {
    salutation: 'Sehr geehrte Damen und Herren,',
    received: 'wir haben Ihre Mitteilung am {date} erhalten.',
    answerBy: 'Sie hören spätestens am {date} von uns, was wir getan haben.',
    invitation: 'wir möchten gern in der Schule mit Ihnen darüber sprechen.',
    bring:
      'Sie dürfen jemanden mitbringen. Brauchen Sie einen Dolmetscher, oder passt Ihnen die Zeit nicht? Bitte sagen Sie uns Bescheid.',
    outcome: 'in diesem Brief lesen Sie, was wir mit Ihrer Mitteilung getan haben.',
    questions: 'Haben Sie Fragen, oder soll jemand den Brief erklären? Bitte wenden Sie sich an die Schule.',
    translation: 'Diese Übersetzung ist nur eine Hilfe; es gilt der niederländische Brief.',
  },
  en: {
    salutation: 'Dear Sir or Madam,',
    received: 'We received your message on {date}.',
    answerBy: 'You will hear from us what we have done by {date} at the latest.',
    invitation: 'We would like to talk with you about it at school.',
    bring:
      'You may bring someone with you. Do you need an interpreter, or does the time not suit you? Please tell us.',
    outcome: 'This letter tells you what we have done with your message.',
    questions:
      'Do you have questions, or would you like someone to explain this letter? Please contact the school.',
    translation: 'This translation is only to help you; the Dutch letter counts.',
  },
  es: {
    salutation: 'Estimado señor o señora:',
    received: 'Recibimos su mensaje el {date}.',
    answerBy: 'Le diremos lo que hemos hecho a más tardar el {date}.',
    invitation: 'Nos gustaría hablar con usted en la escuela.',
    bring: 'Puede venir acompañado. ¿Necesita un intérprete o no le conviene la hora? Díganoslo, por favor.',
    outcome: 'En esta carta le contamos lo que hemos hecho con su mensaje.',
    questions:
      '¿Tiene preguntas o quiere que alguien le explique la carta? Póngase en contacto con la escuela.',
    translation: 'Esta traducción es solo una ayuda; vale la carta en neerlandés.',
  },
  fr: {
    salutation: 'Madame, Monsieur,',
    received: 'Nous avons reçu votre message le {date}.',
    answerBy: 'Nous vous dirons ce que nous avons fait au plus tard le {date}.',
    invitation: 'Nous aimerions en parler avec vous à l’école.',
    bring:
      'Vous pouvez venir avec quelqu’un. Avez-vous besoin d’un interprète, ou l’heure ne vous convient-elle pas ? Dites-le-nous.',
    outcome: 'Cette lettre vous dit ce que nous avons fait de votre message.',
    questions: 'Avez-vous des questions, ou faut-il vous expliquer la lettre ? Contactez l’école.',
    translation: 'Cette traduction est une aide ; seule la lettre en néerlandais compte.',
  },
  pl: {
    salutation: 'Szanowni Państwo,',
    received: 'Otrzymaliśmy Państwa zgłoszenie: {date}.',
    answerBy: 'Poinformujemy Państwa, co zrobiliśmy, najpóźniej: {date}.',
    invitation: 'Chcielibyśmy porozmawiać o tym z Państwem w szkole.',
    bring:
      'Mogą Państwo przyjść z kimś. Potrzebny jest tłumacz albo termin nie odpowiada? Prosimy nam powiedzieć.',
    outcome: 'W tym liście piszemy, co zrobiliśmy z Państwa zgłoszeniem.',
    questions: 'Mają Państwo pytania albo ktoś ma wyjaśnić ten list? Prosimy o kontakt ze szkołą.',
    translation: 'To tłumaczenie jest tylko pomocą; obowiązuje list po niderlandzku.',
  },
  ro: {
    salutation: 'Stimată doamnă, stimate domn,',
    received: 'Am primit mesajul dumneavoastră la {date}.',
    answerBy: 'Vă vom spune ce am făcut cel târziu la {date}.',
    invitation: 'Am dori să vorbim cu dumneavoastră la școală.',
    bring: 'Puteți veni însoțit. Aveți nevoie de un interpret sau nu vă convine ora? Vă rugăm să ne spuneți.',
    outcome: 'Această scrisoare vă spune ce am făcut cu mesajul dumneavoastră.',
    questions:
      'Aveți întrebări sau doriți ca cineva să vă explice scrisoarea? Vă rugăm să contactați școala.',
    translation: 'Această traducere este doar un ajutor; contează scrisoarea în neerlandeză.',
  },
  tr: {
    salutation: 'Sayın Bay, Sayın Bayan,',
    received: 'Mesajınızı şu tarihte aldık: {date}.',
    answerBy: 'Ne yaptığımızı en geç şu tarihte size bildireceğiz: {date}.',
    invitation: 'Bu konuyu sizinle okulda konuşmak istiyoruz.',
    bring:
      'Yanınızda birini getirebilirsiniz. Tercümana ihtiyacınız mı var ya da saat size uymuyor mu? Lütfen bize söyleyin.',
    outcome: 'Bu mektup, mesajınızla ilgili ne yaptığımızı anlatıyor.',
    questions: 'Sorunuz mu var ya da mektubun açıklanmasını mı istiyorsunuz? Lütfen okulla iletişime geçin.',
    translation: 'Bu çeviri yalnızca yardım içindir; Felemenkçe mektup geçerlidir.',
  },
  uk: {
    salutation: 'Шановні пані та панове!',
    received: 'Ми отримали Ваше повідомлення {date}.',
    answerBy: 'Ми повідомимо Вам, що зробили, не пізніше {date}.',
    invitation: 'Ми хотіли б поговорити з Вами про це у школі.',
    bring: 'Ви можете прийти з кимось. Потрібен перекладач або час не підходить? Будь ласка, скажіть нам.',
    outcome: 'У цьому листі написано, що ми зробили з Вашим повідомленням.',
    questions: 'Маєте запитання або хочете, щоб хтось пояснив листа? Зверніться, будь ласка, до школи.',
    translation: 'Цей переклад лише для допомоги; чинним є лист нідерландською.',
  },
}
